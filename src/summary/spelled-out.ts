import { Markup } from './markup.ts';

/**
 * Spells a text to copy so that masks of other secrets rarely match it: every character except
 * letters and digits becomes a numeric entity. A browser shows the same text.
 *
 * The runner masks each line of a secret, however short. A secret in JSON makes `{` a mask, and a
 * command would contain `***` instead.
 *
 * Use it only for texts without values of the user, because the secrets of users must stay masked.
 *
 * @see {@link https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs}
 */
export function spelledOut(text: string): Markup {
  return new Markup(text.replace(/[^\w \n]|_/gu, (character) => `&#${character.codePointAt(0)};`));
}
