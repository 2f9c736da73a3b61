import { ActionError } from '../errors.ts';

/** AWS appends the request to `SignatureDoesNotMatch`, with the session token in it. */
const QUOTED_REQUEST = /The (?:Canonical String|String-to-Sign)\b.*/is;

/**
 * The message of an error without its quotes. AWS quotes the request, and JavaScript quotes a text
 * that it could not parse. Both may contain a secret, or a part of one that no mask matches.
 */
export function saidBy(error: Error): string {
  const quotes = error instanceof SyntaxError || /is not valid JSON/.test(error.message);
  return quotes && !(error instanceof ActionError)
    ? 'a text could not be parsed'
    : withoutQuotedRequest(error.message);
}

/** The message of AWS, without the request that it may quote. */
export function withoutQuotedRequest(said: string): string {
  return said.replace(QUOTED_REQUEST, '').trim();
}
