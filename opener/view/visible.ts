/** Control characters, direction marks, characters without width, and halves of surrogate pairs. */
const NOT_VISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Makes hidden characters visible: each is written as `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(NOT_VISIBLE, (found) => `\\u{${found.codePointAt(0)?.toString(16)}}`);
}
