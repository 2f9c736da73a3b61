import { ActionError } from '../errors.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { type Partition, signInHost } from '../partition/partition.ts';
import { withoutSlashesAtEnd } from '../text/url.ts';

/** Temporary security credentials, as STS issues them. */
export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** How long a URL can be opened after AWS issued the sign-in token. */
export const SIGN_IN_TOKEN_SECONDS = 900;

/** Known texts of AWS's HTML error pages. No other text of a page is repeated. */
const KNOWN_PHRASES = [
  'Invalid credentials parameter',
  'The request sent by the client was syntactically incorrect',
  'Only federation tokens or assume role tokens may be used for federated login',
  'Access Denied',
  'Rate exceeded',
  'Service Unavailable',
] as const;

/**
 * The federation endpoint of a region.
 *
 * @param base - Replaces `https://SIGN-IN-HOST`, with its path and without its query; for tests
 *   and private networks.
 */
export function federationEndpoint(
  partition: Partition,
  region: string,
  base: URL | undefined,
): string {
  const above =
    base === undefined
      ? `https://${signInHost(partition, region)}`
      : `${base.origin}${withoutSlashesAtEnd(base.pathname)}`;
  return `${above}/federation`;
}

/**
 * Builds the request that exchanges credentials for a sign-in token.
 *
 * A POST keeps the credentials out of the URL, where proxies would log them. GovCloud gets GET,
 * because nobody has confirmed that it accepts POST.
 *
 * @param sessionSeconds - Length of the console session (900–43200), or `undefined` to leave
 *   `SessionDuration` out.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html}
 */
export function signInTokenRequest(
  endpoint: string,
  partition: Partition,
  credentials: SessionCredentials,
  sessionSeconds: number | undefined,
): HttpRequest {
  const form = new URLSearchParams({ Action: 'getSigninToken' });
  if (sessionSeconds !== undefined) {
    form.set('SessionDuration', String(sessionSeconds));
  }
  form.set(
    'Session',
    JSON.stringify({
      sessionId: credentials.accessKeyId,
      sessionKey: credentials.secretAccessKey,
      sessionToken: credentials.sessionToken,
    }),
  );
  const headers = { accept: 'application/json' };
  if (partition.exchangeMethod === 'GET') {
    return { method: 'GET', url: new URL(`${endpoint}?${form}`), headers, body: undefined };
  }
  return {
    method: 'POST',
    url: new URL(endpoint),
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  };
}

/**
 * Reads the answer to {@link signInTokenRequest}.
 *
 * @param optInRegion - The region of the sign-in host, if accounts must turn it on.
 * @returns The sign-in token; a secret.
 * @throws ActionError `federation-refused` (4xx) or `federation-unavailable` (anything else but the
 *   documented JSON). The message quotes only known texts of AWS.
 */
export function readSignInToken(response: HttpResponse, optInRegion?: string): string {
  const text = new TextDecoder().decode(response.body);
  if (response.status >= 400 && response.status < 500) {
    throw new ActionError(
      'federation-refused',
      `The AWS federation endpoint refused the credentials (${describe(response, text)}).`,
      response.status === 429
        ? 'Run the job again in a few minutes. AWS limits the requests of an account.'
        : adviceOnCredentials(optInRegion),
    );
  }
  const token = response.status === 200 ? tokenIn(text) : undefined;
  if (token === undefined) {
    throw new ActionError(
      'federation-unavailable',
      `The AWS federation endpoint gave no sign-in token (${describe(response, text)}).`,
      'Run the job again in a few minutes. If it keeps failing, check that no proxy answers in place of AWS, and that the region and partition are right.',
    );
  }
  return token;
}

/** A region that is off by default may refuse credentials that are right in others. */
function adviceOnCredentials(optInRegion: string | undefined): string {
  const begins = optInRegion
    ? `Check that the account has turned on ${optInRegion}, a region that is off by default. If the job sets the credentials, get them from a regional endpoint of STS: those of the global endpoint do not work there. If neither helps, check`
    : 'Check';
  return `${begins} that the role belongs to the partition and region in use, and that the credentials are those of a role or federation session that has not expired.`;
}

/**
 * Builds the URL that signs a browser in to the console; a secret for 15 minutes.
 *
 * The sign-in token must be the last parameter. The runner also masks the text after the last `&`,
 * so another last parameter would be masked everywhere in the log.
 *
 * @param issuer - Where the console sends people when the session is over.
 */
export function loginUrl(
  endpoint: string,
  parameters: { issuer: string; destination: string; signInToken: string },
): string {
  const query = [
    'Action=login',
    `Issuer=${encodeURIComponent(parameters.issuer)}`,
    `Destination=${encodeURIComponent(parameters.destination)}`,
    `SigninToken=${encodeURIComponent(parameters.signInToken)}`,
  ];
  return `${endpoint}?${query.join('&')}`;
}

/** The parts of a URL that {@link loginUrl} built. The token is a secret. */
export function loginParts(url: string): {
  readonly issuer: string;
  readonly destination: string;
  readonly signInToken: string;
} {
  const { searchParams } = new URL(url);
  const part = (name: string) => searchParams.get(name) ?? '';
  return {
    issuer: part('Issuer'),
    destination: part('Destination'),
    signInToken: part('SigninToken'),
  };
}

function tokenIn(text: string): string | undefined {
  let token: unknown;
  try {
    ({ SigninToken: token } = JSON.parse(text));
  } catch {
    // Not JSON, or null: there is no token.
  }
  return typeof token === 'string' && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}

function describe(response: HttpResponse, text: string): string {
  const said = KNOWN_PHRASES.filter((phrase) => text.toLowerCase().includes(phrase.toLowerCase()));
  const type = response.headers['content-type']?.match(/^[\w.+-]+\/[\w.+-]+/)?.[0];
  const kind = `status ${response.status}, ${type ?? 'no content type'}, ${response.body.length} bytes`;
  return said.length > 0 ? `${kind}; it said: ${said.join(', ')}` : kind;
}
