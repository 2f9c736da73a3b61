import { invalidInput, shortened } from '../errors.ts';

/** The lines of a list input; blank ones and what surrounds them do not count. */
export function lines(value: string | undefined): readonly string[] {
  return split(value, /\r?\n/);
}

/** The entries of a list whose values hold no comma: one per line, or separated by commas. */
export function linesOrCommas(value: string | undefined): readonly string[] {
  return split(value, /\r?\n|,/);
}

function split(value: string | undefined, separator: RegExp): readonly string[] {
  return (value ?? '')
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/**
 * One of a closed set of words; case does not matter.
 *
 * @throws ActionError `invalid-input`, with the words that are possible.
 */
export function oneOf<T extends string>(
  input: string,
  value: string | undefined,
  words: readonly [T, ...T[]],
): T {
  if (value === undefined) {
    return words[0];
  }
  const found = words.find((word) => word === value.toLowerCase());
  if (found === undefined) {
    throw invalidInput(input, `is "${shortened(value)}"`, `Use one of: ${words.join(', ')}.`);
  }
  return found;
}

/**
 * Text of a certain form, if there is any.
 *
 * @throws ActionError `invalid-input`.
 */
export function matching(
  input: string,
  value: string | undefined,
  pattern: RegExp,
  form: string,
): string | undefined {
  if (value !== undefined && !pattern.test(value)) {
    throw invalidInput(input, `is "${shortened(value)}", which AWS does not take`, form);
  }
  return value;
}
