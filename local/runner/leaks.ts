import { linesOf } from './masker.ts';
import { variants } from './variants.ts';

/** One place in a text with a secret or a variant of it. */
export interface Leak {
  readonly secret: string;
  /** How the secret is written there, for example `percent-encoded`. */
  readonly encoding: string;
  /** The characters found. */
  readonly value: string;
  /** Position in the text, in UTF-16 units. */
  readonly index: number;
}

/** Shorter values occur by chance. Real secrets are longer. */
const MIN_LENGTH = 6;

/**
 * Looks for secrets in a text that must not contain any.
 *
 * @param secrets - It looks for all variants that the runner masks, and for each
 *   line of a multi-line value. Values and variants with fewer than six characters
 *   are left out.
 * @returns Every occurrence. One place can have several, of different variants.
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
