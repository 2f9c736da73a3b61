import { distance } from './edit-distance.ts';

/** No word that this action knows is longer. */
const MAX_LENGTH = 60;
const MAX_WORDS = 3;

/**
 * The words that a text most likely stands for: three at most, the nearest first. A quarter of the letters
 * of a word may differ, and one in any word. Case does not matter.
 *
 * @param most - How many letters may differ even in a long word.
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
