import { linesOf } from './masker.ts';
import { variants } from './variants.ts';

/** One place where a secret, or a variant of it, stands in a text. */
export interface Leak {
  readonly secret: string;
  /** How the secret is written there, e.g. `percent-encoded`. */
  readonly encoding: string;
  /** The characters found. */
  readonly value: string;
  /** Position in the text, in UTF-16 units. */
  readonly index: number;
}

/** Shorter values turn up by chance; no real secret is as short. */
const MIN_LENGTH = 6;

/**
 * Looks for secrets in text that should hold none.
 *
 * @param secrets - Each is looked for in all variants that the runner masks,
 *   and each line of a multi-line value by itself. Values and variants of fewer
 *   than six characters are left out.
 * @returns Every occurrence; one place can be several, by different variants.
 */
export function findLeaks(text: string, secrets: Iterable<string>): Leak[] {
  const leaks: Leak[] = [];
  for (const secret of new Set(secrets)) {
    for (const part of new Set([secret, ...linesOf(secret)])) {
      if (part.length < MIN_LENGTH) {
        continue;
      }
      for (const { encoding, value } of variants(part)) {
        if (value.length < MIN_LENGTH) {
          continue;
        }
        for (let index = text.indexOf(value); index >= 0; index = text.indexOf(value, index + 1)) {
          leaks.push({ secret, encoding, value, index });
        }
      }
    }
  }
  return leaks;
}
