import { ActionError } from '../errors.ts';

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
