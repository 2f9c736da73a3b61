import { TransportError } from '../http/message.ts';
import type { Send } from '../http/send.ts';

/** The beginning of every answer of the Query protocol, with or without an XML declaration. */
const RESPONSE = /^\s*(?:<\?xml[^>]*\?>\s*)?<\w+Response[\s>]/;
const BEGINNING_BYTES = 500;

/**
 * Accepts a success only if it has the form of AWS's Query protocol. The SDK does not read the
 * answers to most changes, so it would accept the page of a proxy as a success.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/programming.html}
 */
export function queryAnswers(send: Send): Send {
  return async (request, signal) => {
    const response = await send(request, signal);
    const beginning = new TextDecoder().decode(response.body.subarray(0, BEGINNING_BYTES));
    if (response.status < 300 && !RESPONSE.test(beginning)) {
      throw new TransportError('not-http', request.url.host, 'the answer is not from AWS');
    }
    return response;
  };
}
