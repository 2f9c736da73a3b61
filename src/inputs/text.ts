import { invalidInput } from '../errors.ts';
import { shortened } from '../text/excerpt.ts';
import { INVISIBLE } from '../text/invisible.ts';
import { jsonPieces } from '../text/json-pieces.ts';
import { didYouMean, nearestWords } from '../text/nearest.ts';

const EDGE = new RegExp(`[\\s${INVISIBLE}]`, 'u');
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** What JSON does not take for white space. */
const OTHER_SPACE = new RegExp(`[\\p{Zs}${INVISIBLE}]`, 'gu');
/** One pair around a whole text; what stands in it holds no such mark. */
const QUOTED = /^(?:"([^"]*)"|'([^']*)'|`([^`]*)`|“([^“”]*)”|‘([^‘’]*)’)$/u;

/**
 * The text of an input as it was meant: line ends of every system are newlines, spaces and
 * invisible characters around a line are gone, so is a pair of quotation marks around the whole,
 * and spaces that only look like one are spaces in JSON. No AWS value can begin or end with any of
 * these.
 */
export function cleanText(text: string): string {
  const cleaned = unquoted(trimmedLines(text.replace(LINE_ENDS, '\n')));
  return cleaned.startsWith('{') ? withPlainSpaces(cleaned) : cleaned;
}

/** Strings of JSON stay as they are. */
function withPlainSpaces(json: string): string {
  const pieces = [...jsonPieces(json)];
  return pieces
    .map(({ isString, text }) => (isString ? text : text.replace(OTHER_SPACE, ' ')))
    .join('');
}

/** The lines of a list input, without blank ones, comments, and what surrounds them. */
export function lines(value: string | undefined): readonly string[] {
  return entries(value, '\n');
}

/** The entries of a list whose values hold no comma: one per line, or separated by commas. */
export function linesOrCommas(value: string | undefined): readonly string[] {
  return entries(value, /[\n,]/);
}

function entries(value: string | undefined, separator: string | RegExp): readonly string[] {
  return cleanText(value ?? '')
    .split('\n')
    .filter((line) => !isComment(line))
    .join('\n')
    .split(separator)
    .map(cleanText)
    .filter((entry) => entry !== '');
}

/** The lines of a list input with their numbers, counted from 1, for errors that must not repeat them. */
export function numberedLines(
  value: string,
): readonly { readonly text: string; readonly line: number }[] {
  return cleanText(value)
    .split('\n')
    .map((text, index) => ({ text: cleanText(text), line: index + 1 }))
    .filter(({ text }) => text !== '' && !isComment(text));
}

/** Whether a line of a list is a comment. No value begins with this mark. */
function isComment(line: string): boolean {
  return line.startsWith('#');
}

function trimmedLines(text: string): string {
  return trimmed(text.split('\n').map(trimmed).join('\n'));
}

/** In one pass from each end; a regular expression for the end takes long for many spaces within. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGE.test(text.charAt(start))) {
    start += 1;
  }
  while (end > start && EDGE.test(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(start, end);
}

function unquoted(text: string): string {
  const [, ...inside] = QUOTED.exec(text) ?? [];
  return trimmedLines(inside.find((found) => found !== undefined) ?? text);
}

/**
 * One of a closed set of words; case does not matter.
 *
 * @throws ActionError `invalid-input`, with the allowed words and those that are near.
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
    throw invalidInput(
      input,
      `is "${shortened(value)}"`,
      `${didYouMean(nearestWords(value, words))}Use one of: ${words.join(', ')}.`,
    );
  }
  return found;
}

/** What a text says, if there is one. */
export function optional<T>(value: string | undefined, read: (text: string) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}

/** YAML's own spellings of a boolean, as the toolkit reads them too. `yes` and `on` are not booleans. */
export function parseFlag(input: string, value: string | undefined): boolean {
  return oneOf(input, value, ['false', 'true']) === 'true';
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
