import { parseUrl } from '../text/url.ts';

/** Options of Node.js that write keys, requests, memory or the environment to a file or the log. */
const TELLING_OPTIONS =
  /^--(?:tls-keylog|trace-tls|trace-event-categories|inspect(?:-brk|-wait|-port)?|heapsnapshot-[a-z-]+|heap-prof|report-[a-z-]+|experimental-report)$/;

/**
 * Warnings about variables of Node.js that remove a protection of this step's secrets.
 *
 * @see {@link https://nodejs.org/api/cli.html#environment-variables_1}
 */
export function unsafeVariables(environment: NodeJS.ProcessEnv): readonly string[] {
  const warnings: string[] = [];
  for (const name of ['NODE_DEBUG', 'NODE_DEBUG_NATIVE']) {
    if (environment[name]) {
      warnings.push(
        `${name} is set, so Node.js may print secrets to the log before they are masked. Remove ${name} from this job.`,
      );
    }
  }
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    warnings.push(
      'NODE_TLS_REJECT_UNAUTHORIZED is 0, so Node.js checks no certificates, and others on the network can read the credentials and the link. Remove it from this job. To trust the certificate of a proxy, set NODE_EXTRA_CA_CERTS instead.',
    );
  }
  const telling = tellingOptions(environment['NODE_OPTIONS'] ?? '');
  if (telling.length > 0) {
    warnings.push(
      `NODE_OPTIONS has ${telling.join(' and ')}, so Node.js may show secrets of this step without a mask. Remove this from NODE_OPTIONS.`,
    );
  }
  return warnings;
}

/** Node.js accepts underscores for hyphens, and drops quotation marks, and backslashes in them. */
function tellingOptions(options: string): readonly string[] {
  const names = options
    .replace(/["\\]/g, '')
    .split(/\s+/)
    .map((option) => option.replace(/=.*$/s, '').replaceAll('_', '-'));
  return [...new Set(names.filter((name) => TELLING_OPTIONS.test(name)))];
}

/** @returns A line for the log if the API of GitHub is not on the server of the run. */
export function replacedApi(environment: NodeJS.ProcessEnv): string | undefined {
  const [api, server] = [environment['GITHUB_API_URL'], environment['GITHUB_SERVER_URL']].map(
    (url) => parseUrl(url ?? '')?.host,
  );
  return api === undefined || api === (server ?? api) || api === `api.${server}`
    ? undefined
    : `Requests for GitHub's API go to ${api} (GITHUB_API_URL), which does not belong to the server of this run (${server}).`;
}
