import { Markup } from './markup.ts';

/**
 * A text, or a URL as an attribute's value, in a spelling that the runner's masking does not know.
 *
 * The runner replaces each registered secret in the summary, in a dozen encodings, with `***`;
 * also the part of a URL up to its last `&`. Here every second character is a numeric entity, so
 * no two characters of the text stand side by side, and none of its parts can be found. A browser
 * reads the same text.
 *
 * Only for a link that people are meant to open, and for what this action itself words: what is
 * written so is not masked any more.
 *
 * @see {@link https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs}
 */
export function unmasked(text: string): Markup {
  const characters = Array.from(text, (character, index) =>
    index % 2 === 1 || /[^\w:/?=.%-]/.test(character)
      ? `&#${character.codePointAt(0)};`
      : character,
  );
  return new Markup(characters.join(''));
}
