import { ActionError } from '../errors.ts';
import { parseUrl } from '../text/url.ts';
import { isLoopbackAddress } from './loopback.ts';

/**
 * Checks the URL of an endpoint that an environment variable names.
 *
 * @throws ActionError `invalid-input`. It names the variable, but not its value, which may
 *   contain a token.
 */
export function endpointUrl(variable: string, value: string): URL {
  const url = parseUrl(value);
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
 * Refuses to show credentials to the network. It accepts `localhost` and names below it; the
 * sender checks later what they resolve to.
 *
 * @param source - Where the URL comes from. The message begins with it.
 * @throws ActionError `invalid-input` for plain http to another machine.
 */
export function refusePlainHttp(source: string, url: URL): void {
  if (url.protocol === 'http:' && !isLocalName(url.hostname) && !isLoopbackAddress(url.hostname)) {
    throw new ActionError(
      'invalid-input',
      `${source} leads to ${url.host} over plain http, which would show credentials to the network.`,
      'Use https. Plain http is for servers on this machine only.',
    );
  }
}

function isLocalName(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost');
}
