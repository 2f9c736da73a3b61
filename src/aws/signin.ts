import { ActionError } from '../errors.ts';
import { TransportError, type TransportFault } from '../http/message.ts';
import { sendWithRetries } from '../http/retry.ts';
import type { Send } from '../http/send.ts';
import type { SignInPorts } from '../sign-in/ports.ts';

/** Faults of a host that was reached, but does not do its work. */
const UNAVAILABLE: readonly TransportFault[] = ['timeout', 'not-http', 'too-large'];

/**
 * The token exchange over the network, with retries.
 *
 * @returns A port that throws ActionError `federation-unavailable` or `network` if no response
 *   came, and the signal's reason if it was cancelled.
 */
export function createExchange(send: Send): SignInPorts['exchange'] {
  return (request, signal) =>
    sendWithRetries(send, request, signal).catch((error: unknown) => {
      throw error instanceof TransportError ? withoutAnswer(error) : error;
    });
}

function withoutAnswer(cause: TransportError): ActionError {
  return UNAVAILABLE.includes(cause.fault)
    ? new ActionError(
        'federation-unavailable',
        `The AWS federation endpoint gave no usable answer (${cause.message}).`,
        'Run the job again in a few minutes. If it keeps failing, check that no proxy answers in place of AWS and that the region and partition are right.',
        { cause },
      )
    : new ActionError(
        'network',
        `The AWS federation endpoint could not be reached (${cause.message}).`,
        cause.fault === 'unknown-host' && cause.host.includes('.signin.')
          ? 'Check that the region in this host name exists. Run the job again in a few minutes if it does; if it keeps failing, check that this runner can resolve the name, and the proxy and endpoint variables.'
          : 'Run the job again in a few minutes. If it keeps failing, check that this runner can reach this host, and the proxy and endpoint variables.',
        { cause },
      );
}
