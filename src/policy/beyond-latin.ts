import { ActionError } from '../errors.ts';

/** What a policy may hold as it is; others are written as escapes of JSON. */
const LATIN = /[\t\n\r\u0020-\u00ff]/;

/**
 * Names the characters that IAM may not like, if it refuses a policy. AWS documents the characters
 * that a policy may hold, and does not say whether escapes (`\uXXXX`) stand for others.
 *
 * @param failure - What IAM answered to the document.
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
    `The policy holds characters that IAM may not take: ${named.join(', ')}. Use Latin letters in its place: in the name of the branch or the environment that the ID token names, or in inline-policy. ${advice}`,
    { cause },
  );
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
