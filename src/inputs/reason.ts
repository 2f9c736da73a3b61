import { invalidInput } from '../errors.ts';

/** Code points. */
const MAX_LENGTH = 256;
/**
 * Control characters, unpaired surrogates, marks that change the direction of text, and invisible
 * characters. With them, people could see another text than the reason. Emoji and some languages
 * need joiners and the two variation selectors. A joiner must follow a character that is not ASCII.
 *
 * @see {@link https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters}
 * @see {@link https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point}
 */
const NOT_SHOWN =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]|(?<=^|\p{ASCII}|\u200c|\u200d)(?:\u200c|\u200d)/u;
const FORM = `Write one line of at most ${MAX_LENGTH} visible characters: a sentence or a ticket, for example INC-42 disk full.`;

/**
 * Why somebody wants the access. It is as public as the log.
 *
 * @throws ActionError `invalid-input`.
 */
export function parseReason(text: string): string {
  const lines = text.split('\n').length;
  if (lines > 1) {
    throw invalidInput('reason', `has ${lines} lines`, FORM);
  }
  const hidden = NOT_SHOWN.exec(text)?.[0];
  if (hidden !== undefined) {
    const codePoint = hidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    throw invalidInput('reason', `has the character U+${codePoint}, which cannot be shown`, FORM);
  }
  const length = [...text].length;
  if (length > MAX_LENGTH) {
    throw invalidInput('reason', `has ${length} characters`, FORM);
  }
  return text;
}
