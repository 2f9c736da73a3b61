import { distance } from './edit-distance.ts';

/** All words of this action are shorter. */
const MAX_LENGTH = 60;
const MAX_WORDS = 3;

/**
 * The words that a text probably means: at most three, the most similar first. A quarter of the
 * letters of a word may differ, and at least one. Case does not matter.
 *
 * @param most - The most letters that may differ, also in a long word.
 */
export function nearestWords(
  text: string,
  words: readonly string[],
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  if (text.length > MAX_LENGTH) {
    return [];
  }
  const written = text.toLowerCase();
  return words
    .map((word) => ({ word, changes: distance(written, word) }))
    .filter(
      ({ word, changes }) =>
        changes > 0 && changes <= Math.min(most, Math.max(1, Math.floor(word.length / 4))),
    )
    .sort((one, other) => one.changes - other.changes)
    .slice(0, MAX_WORDS)
    .map(({ word }) => word);
}

/** `Did you mean eu-central-1? ` before an advice; empty without a word. */
export function didYouMean(words: readonly string[]): string {
  return words.length === 0 ? '' : `Did you mean ${words.join(' or ')}? `;
}
