import { invalidInput } from '../errors.ts';
import { NOT_SHOWN } from '../text/invisible.ts';

/** Code points. */
const MAX_LENGTH = 256;
/** With such a character, people could see another text than the reason. */
const HIDDEN = new RegExp(NOT_SHOWN, 'u');
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
  const hidden = HIDDEN.exec(text)?.[0];
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
