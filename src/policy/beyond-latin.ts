import { ActionError } from '../errors.ts';
import { NOT_SHOWN } from '../text/invisible.ts';

/** The characters that AWS accepts in a policy. JSON escapes replace all others. */
const LATIN = /[\t\n\r\u0020-\u00ff]/;
const HIDDEN = new RegExp(NOT_SHOWN, 'u');
const MAX_NAMED = 5;

/**
 * Names the characters that may be the reason if AWS refuses a policy. AWS documents the characters
 * that a policy may contain, but not whether escapes (`\uXXXX`) may replace others.
 *
 * @param failure - The error of AWS for this document.
 * @param where - What the user can change in the document.
 * @returns The failure, with advice about these characters if the document has any.
 */
export function withCharactersNamed(failure: unknown, document: string, where: string): unknown {
  if (!(failure instanceof ActionError) || failure.code !== 'policy-refused') {
    return failure;
  }
  const beyond = charactersOf(document).filter((character) => !LATIN.test(character));
  // "Invalid principal" is about a principal, not about characters.
  if (beyond.length === 0 || /invalid principal/i.test(failure.message)) {
    return failure;
  }
  const { code, message, advice, cause } = failure;
  const named = beyond.slice(0, MAX_NAMED).map(nameOf).join(', ');
  return new ActionError(
    code,
    message,
    `Use Latin letters in ${where}. The policy contains characters that AWS may not accept: ${named}. ${advice}`,
    { cause },
  );
}

/** The distinct characters of all keys and texts. */
function charactersOf(document: string): readonly string[] {
  const texts: string[] = [];
  JSON.parse(document, (key, value: unknown) => {
    texts.push(key, typeof value === 'string' ? value : '');
    return value;
  });
  // The space keeps two halves of surrogate pairs from becoming one character.
  return [...new Set(texts.join(' '))];
}

function nameOf(character: string): string {
  const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return HIDDEN.test(character) ? `U+${codePoint}` : `"${character}" (U+${codePoint})`;
}
