import { Markup } from './markup.ts';

/**
 * Spells a text, or a URL in an attribute, so that the runner does not mask it.
 *
 * The runner replaces each registered secret in the summary by `***`, in a dozen encodings, and
 * also the part of a URL up to its last `&`. Here every second character is a numeric entity. So no
 * two characters of the text are neighbours, and the runner finds no part of it. A browser shows
 * the same text.
 *
 * Use it only for a link that people should open, and for this action's own words: the runner does
 * not mask this text.
 *
 * @param mayStay - Which of the other characters stay as they are. The default keeps links short.
 * @see {@link https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs}
 */
export function unmasked(text: string, mayStay = /[\w:/?=.%-]/): Markup {
  const characters = Array.from(text, (character, index) =>
    index % 2 === 1 || !mayStay.test(character) ? `&#${character.codePointAt(0)};` : character,
  );
  return new Markup(characters.join(''));
}
