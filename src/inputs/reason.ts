import { invalidInput } from '../errors.ts';

/** Code points. */
const MAX_LENGTH = 256;
/**
 * Controls, halves of characters, and marks that turn the direction of writing: with them a reason
 * could show something else than it says.
 *
 * @see {@link https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters}
 */
const NOT_SHOWN = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u;
const FORM = `Write one line of at most ${MAX_LENGTH} characters: a sentence or a ticket, for example INC-42: disk full.`;

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
    const codePoint = hidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw invalidInput('reason', `has the character U+${codePoint}, which cannot be shown`, FORM);
  }
  const length = [...text].length;
  if (length > MAX_LENGTH) {
    throw invalidInput('reason', `has ${length} characters`, FORM);
  }
  return text;
}
