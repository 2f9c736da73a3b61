/** Options of Node.js that write connections, keys, memory or the environment to a file or the log. */
const TELLING_OPTIONS =
  /^--(?:tls-keylog|trace-tls|trace-event-categories|inspect(?:-brk|-wait|-port)?|heapsnapshot-[a-z-]+|heap-prof|report-[a-z-]+|experimental-report)$/;

/**
 * Variables of Node.js that take away what protects the secrets of this step, each as a warning.
 *
 * @see {@link https://nodejs.org/api/cli.html#environment-variables_1}
 */
export function unsafeVariables(environment: NodeJS.ProcessEnv): readonly string[] {
  const warnings: string[] = [];
  for (const name of ['NODE_DEBUG', 'NODE_DEBUG_NATIVE']) {
    if (environment[name]) {
      warnings.push(
        `${name} is set, so Node.js may print requests with their secrets to the log before they are masked; remove it from this job.`,
      );
    }
  }
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    warnings.push(
      'NODE_TLS_REJECT_UNAUTHORIZED is 0, so Node.js checks no certificates, and whoever is on the way can read the credentials and the link; remove it from this job (NODE_EXTRA_CA_CERTS names the certificate of a proxy).',
    );
  }
  const telling = tellingOptions(environment['NODE_OPTIONS'] ?? '');
  if (telling.length > 0) {
    warnings.push(
      `NODE_OPTIONS has ${telling.join(' and ')}, so Node.js may show the secrets of this step to others, unmasked; remove it from this job.`,
    );
  }
  return warnings;
}

/** Node.js takes underscores for hyphens, and quotation marks around an option. */
function tellingOptions(options: string): readonly string[] {
  const names = options.split(/\s+/).map((option) =>
    option
      .replace(/^"/, '')
      .replace(/[="].*$/s, '')
      .replaceAll('_', '-'),
  );
  return [...new Set(names.filter((name) => TELLING_OPTIONS.test(name)))];
}

/** @returns A line for the log if another host answers for GitHub than the server of the run. */
export function replacedApi(environment: NodeJS.ProcessEnv): string | undefined {
  const [api, server] = [environment['GITHUB_API_URL'], environment['GITHUB_SERVER_URL']].map(
    (url) => (url !== undefined && URL.canParse(url) ? new URL(url).host : undefined),
  );
  return api === undefined || api === (server ?? api) || api === `api.${server}`
    ? undefined
    : `GITHUB_API_URL has GitHub's API asked at ${api}, which does not belong to the server of this run (${server}).`;
}
