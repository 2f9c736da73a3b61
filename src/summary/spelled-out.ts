import { Markup } from './markup.ts';

/**
 * A text that people copy or follow, in a spelling that masks of other secrets seldom hit: what is
 * no letter and no digit stands as a numeric entity. A browser reads the same text.
 *
 * Each line of a secret is a mask for the runner, of any length: a secret of JSON makes `{` one,
 * and a command would be shown with `***` in its place.
 *
 * Only for texts without values of the user: what they masked on purpose stays masked.
 *
 * @see {@link https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs}
 */
export function spelledOut(text: string): Markup {
  return new Markup(text.replace(/[^\w \n]|_/gu, (character) => `&#${character.codePointAt(0)};`));
}
