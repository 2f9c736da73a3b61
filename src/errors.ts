/**
 * Everything a step can fail with. The list is closed: each code has its
 * section in `docs/troubleshooting.md`, and workflows may match on it.
 */
export const ERROR_CODES = [
  'invalid-input',
  'id-token-missing',
  'id-token-failed',
  'no-credentials',
  'expired-credentials',
  'unsupported-credentials',
  'untrusted-identity',
  'no-oidc-provider',
  'wrong-audience',
  'role-not-assumable',
  'account-not-allowed',
  'duration-refused',
  'policy-refused',
  'region-disabled',
  'unsupported-partition',
  'federation-refused',
  'federation-unavailable',
  'network',
  'public-repository',
  'no-recipient-key',
  'role-exists',
  'role-not-ours',
  'iam-refused',
  'iam-limit',
  'not-propagated',
  'cancelled',
  'some-roles-failed',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * A failure that the user can act on.
 *
 * `message` is one sentence of what happened, `advice` one of what to do.
 * Neither ever holds a secret, a URL with one, or a raw response body.
 */
export class ActionError extends Error {
  readonly code: ErrorCode;
  readonly advice: string;

  constructor(code: ErrorCode, message: string, advice: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'ActionError';
    this.code = code;
    this.advice = advice;
  }
}

/** The code of a failure; `bug` for what was not foreseen. */
export function codeOf(failure: unknown): ErrorCode | 'bug' {
  return failure instanceof ActionError ? failure.code : 'bug';
}

/** Characters that nobody sees: what is wrong with a text that holds one would not show. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LINE_END = /[\n\r\u0085\u2028\u2029]/;
const NOT_ONE_LINE = new RegExp(`${INVISIBLE.source}|${LINE_END.source}`);

/**
 * A value as an error shows it: on one line, and not longer than a line. It is cut between two
 * words only, and spelled as it was given unless it would not be one line or its fault would not
 * show: half a secret, or one in another spelling, would match no mask.
 */
export function shortened(value: string, length = 100): string {
  const line = NOT_ONE_LINE.test(value) ? onOneLine(value) : value;
  if (line.length <= length) {
    return line;
  }
  const end = line.lastIndexOf(' ', length);
  return end > 0 ? `${line.slice(0, end).trimEnd()} …` : '…';
}

function onOneLine(value: string): string {
  return value
    .replace(INVISIBLE, (character) => `<U+${hexadecimal(character)}>`)
    .replace(/[\s\u0085]+/g, ' ');
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** What `SignatureDoesNotMatch` of AWS appends: the request as AWS saw it, session token included. */
const QUOTED_REQUEST = /The (?:Canonical String|String-to-Sign)\b.*/is;

/**
 * What an error says, without what it quotes: the request, as AWS does, or the text that could not
 * be parsed, as JavaScript does. Either may hold a secret, or a part of one that no mask matches.
 */
export function saidBy(error: Error): string {
  const quotes = error instanceof SyntaxError || /is not valid JSON/.test(error.message);
  return quotes && !(error instanceof ActionError)
    ? 'a text could not be parsed'
    : withoutQuotedRequest(error.message);
}

/** The words of AWS up to the request that they quote, if they do. */
export function withoutQuotedRequest(said: string): string {
  return said.replace(QUOTED_REQUEST, '').trim();
}

/** An input whose value cannot be used; names the input, its fault, and a value that works. */
export function invalidInput(input: string, fault: string, advice: string): ActionError {
  return new ActionError('invalid-input', `Input "${input}" ${fault}.`, advice);
}
