/**
 * Variables of Node.js that take away what protects the secrets of this step, each as a warning.
 *
 * @see {@link https://nodejs.org/api/cli.html#environment-variables_1}
 */
export function unsafeVariables(environment: NodeJS.ProcessEnv): readonly string[] {
  const warnings: string[] = [];
  if (environment['NODE_DEBUG']) {
    warnings.push(
      'NODE_DEBUG is set, so Node.js may print requests with their secrets to the log before they are masked; remove it from this job.',
    );
  }
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    warnings.push(
      'NODE_TLS_REJECT_UNAUTHORIZED is 0, so Node.js checks no certificates, and whoever is on the way can read the credentials and the link; remove it from this job (NODE_EXTRA_CA_CERTS names the certificate of a proxy).',
    );
  }
  return warnings;
}
