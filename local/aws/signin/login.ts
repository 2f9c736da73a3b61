import { type HttpAnswer, htmlAnswer } from '../http.ts';
import { PARTITIONS, type Partition } from '../world/partitions.ts';
import type { ConsoleSessions } from './console-sessions.ts';
import { badRequest } from './pages.ts';
import type { SigninTokens } from './signin-tokens.ts';

/** The form of a region. A region that does not exist has no host. */
const REGION = /^[a-z]+(?:-[a-z]+)+-\d+$/;
/** A URL with another scheme than http(s). A host with a port looks similar. */
const OTHER_SCHEME = /^(?!https?:\/\/)[a-z][a-z\d+.-]*:(?!\d+(?:[/?#]|$))/i;

/** Answers `Action=login`: checks the link, signs the browser in and sends it to the console. */
export function login(
  parameters: URLSearchParams,
  host: Partition,
  tokens: SigninTokens,
  sessions: ConsoleSessions,
): HttpAnswer {
  const issuer = parameters.get('Issuer') ?? '';
  const destination = parameters.get('Destination') ?? '';
  const grant = tokens.find(parameters.get('SigninToken') ?? '');
  if (issuer === '' || OTHER_SCHEME.test(issuer)) {
    return badRequest('Invalid issuer parameter');
  }
  const mistake = destinationMistake(destination, host);
  if (mistake !== undefined) {
    return badRequest(`Invalid destination parameter: ${mistake}`);
  }
  if (grant === undefined || grant.host !== host) {
    return badRequest('The sign-in token is not valid');
  }
  if (tokens.isExpired(grant)) {
    return badRequest('The token has expired');
  }
  if (grant.session.origin === 'session-token') {
    return badRequest(
      'Only federation tokens or assume role tokens may be used for federated login',
    );
  }
  const cookie = sessions.open(grant.session, grant.durationSeconds, issuer, destination);
  const location = `/signin/console?destination=${encodeURIComponent(destination)}`;
  return htmlAnswer(302, '', { location, 'set-cookie': cookie });
}

/** @returns `undefined` for a page of the console of this partition. */
function destinationMistake(text: string, partition: Partition): string | undefined {
  const url = parseUrl(text);
  const { consoleDomain: domain, otherConsoles, regions } = PARTITIONS[partition];
  const [label = '', ...rest] = url?.hostname.split('.') ?? [];
  const isPage =
    url?.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    url.port === '' &&
    (url.hostname === domain ||
      url.hostname.endsWith(`.${domain}`) ||
      otherConsoles.has(url.hostname) ||
      (regions.has(label) && otherConsoles.has(`*.${rest.join('.')}`)));
  if (!isPage) {
    return `it is not a page of ${domain}`;
  }
  return REGION.test(label) && !regions.has(label) ? `there is no region ${label}` : undefined;
}

function parseUrl(text: string): URL | undefined {
  return URL.parse(text) ?? undefined;
}
