import {
  federationEndpoint,
  loginUrl,
  readSignInToken,
  signInTokenRequest,
} from '../console/federation.ts';
import { ActionError } from '../errors.ts';
import { type HttpRequest, TransportError, type TransportFault } from '../http/message.ts';
import { sendWithRetries } from '../http/retry.ts';
import type { Send } from '../http/send.ts';
import { regionHint } from '../partition/nearest-region.ts';
import { isOptInRegion } from '../partition/opt-in.ts';
import type { SignInPorts } from '../sign-in/ports.ts';

/** Faults of a host that the runner can reach. */
const UNAVAILABLE: readonly TransportFault[] = ['timeout', 'not-http', 'too-large'];

/**
 * The token exchange over the network, with retries. It masks the token and the login URL.
 *
 * @param options.base - Replaces the sign-in hosts of AWS.
 */
export function createExchange(options: {
  readonly send: Send;
  readonly mask: (secret: string) => void;
  readonly now: () => Date;
  readonly base: URL | undefined;
}): SignInPorts['exchange'] {
  const { mask, now, base } = options;
  const send = (request: HttpRequest, region: string, signal: AbortSignal) =>
    sendWithRetries(options.send, request, signal).catch((error: unknown) => {
      throw error instanceof TransportError ? withoutAnswer(error, region) : error;
    });

  return async ({ credentials, target, issuer, consoleSeconds }, signal) => {
    const { partition, signInRegion, destinationUrl } = target;
    const endpoint = federationEndpoint(partition, signInRegion, base);
    const issuedAt = now();
    const response = await send(
      signInTokenRequest(endpoint, partition, credentials, consoleSeconds),
      signInRegion,
      signal,
    );
    if (consoleSeconds !== undefined && response.status === 400) {
      return { kind: 'length-refused' };
    }
    const optInRegion = isOptInRegion(signInRegion) ? signInRegion : undefined;
    const signInToken = readSignInToken(response, optInRegion);
    mask(signInToken);
    mask(encodeURIComponent(signInToken));
    const url = loginUrl(endpoint, { issuer, destination: destinationUrl, signInToken });
    mask(url);
    return { kind: 'login', url, issuedAt };
  };
}

function withoutAnswer(cause: TransportError, region: string): ActionError {
  return UNAVAILABLE.includes(cause.fault)
    ? new ActionError(
        'federation-unavailable',
        `The AWS federation endpoint gave no usable answer (${cause.message}).`,
        'Run the job again in a few minutes. If it keeps failing, check that no proxy answers in place of AWS, and that the region and partition are right.',
        { cause },
      )
    : new ActionError(
        'network',
        `The AWS federation endpoint could not be reached (${cause.message}).`,
        cause.fault === 'unknown-host' && cause.host.includes('.signin.')
          ? `${regionHint(region)}Check that the region in this host name exists. If it does, run the job again in a few minutes. If it keeps failing, check the proxy and endpoint variables, and that this runner can resolve the name.`
          : 'Run the job again in a few minutes. If it keeps failing, check the proxy and endpoint variables, and that this runner can reach this host.',
        { cause },
      );
}
