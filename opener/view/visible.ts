/** Control characters, what turns the direction of text, what has no width, halves of characters. */
const NOT_VISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A text of which nothing is hidden: what cannot be seen is written as `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(NOT_VISIBLE, (found) => `\\u{${found.codePointAt(0)?.toString(16)}}`);
}
