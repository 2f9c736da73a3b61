import { ActionError } from '../errors.ts';
import { isLoopbackAddress } from './loopback.ts';

/**
 * Checks the URL of an endpoint that an environment variable names.
 *
 * @throws ActionError `invalid-input`; it names the variable and not its value, which may hold
 *   a token.
 */
export function endpointUrl(variable: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new ActionError(
      'invalid-input',
      `The environment variable ${variable} is not an http or https URL.`,
      'Correct or remove it.',
    );
  }
  refusePlainHttp(`The environment variable ${variable}`, url);
  return url;
}

/**
 * Refuses to show credentials to the network. A name of this machine passes here; the sender then
 * checks what it resolves to.
 *
 * @param source - What names the URL; begins the message.
 * @throws ActionError `invalid-input` for plain http to another machine.
 */
export function refusePlainHttp(source: string, url: URL): void {
  if (url.protocol === 'http:' && !isLocalName(url.hostname) && !isLoopbackAddress(url.hostname)) {
    throw new ActionError(
      'invalid-input',
      `${source} leads to ${url.host} over plain http, which would show credentials to the network.`,
      'Use https; plain http is for servers on this machine only.',
    );
  }
}

function isLocalName(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost');
}
