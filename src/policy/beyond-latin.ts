import { ActionError } from '../errors.ts';

/** The characters that IAM accepts in a policy. JSON escapes replace all others. */
const LATIN = /[\t\n\r\u0020-\u00ff]/;

/**
 * Names the characters that may be the reason if IAM refuses a policy. AWS documents the characters
 * that a policy may contain, but not whether escapes (`\uXXXX`) may replace others.
 *
 * @param failure - The error of IAM for this document.
 * @returns The failure, with advice about these characters if the document has any.
 */
export function withCharactersNamed(failure: unknown, document: string): unknown {
  if (!(failure instanceof ActionError) || failure.code !== 'policy-refused') {
    return failure;
  }
  const beyond = [...new Set(JSON.stringify(JSON.parse(document)))].filter(
    (character) => !LATIN.test(character),
  );
  if (beyond.length === 0) {
    return failure;
  }
  const { code, message, advice, cause } = failure;
  const named = beyond.slice(0, 5).map((character) => `"${character}" (${codePoint(character)})`);
  return new ActionError(
    code,
    message,
    `Use Latin letters in the name of the branch or environment that the ID token names, and in inline-policy. The policy contains characters that IAM may not accept: ${named.join(', ')}. ${advice}`,
    { cause },
  );
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
