import type { Send } from '../http/send.ts';

/**
 * AWS's own endpoints of STS, IAM, Identity Center and sign-in, in the partitions that the SDK
 * knows. The domain alone proves nothing: anybody can have a host below `amazonaws.com`.
 */
const OF_AWS: readonly RegExp[] = [
  /^(?:sts|iam|oidc|signin|portal\.sso)(?:-fips)?(?:\.(?:[a-z]+(?:-[a-z]+)+-\d|global|us-gov))?\.(?:amazonaws\.(?:com|com\.cn|eu)|api\.aws|api\.amazonwebservices\.(?:com\.cn|eu))$/,
  /^(?:[a-z-]+-\d\.)?signin(?:-fips)?\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws-eusc\.eu)$/,
  /^[a-z-]+-\d\.oauth\.signin\.aws$/,
];

/**
 * Sends requests, and logs once each host that gets requests instead of AWS. The endpoint
 * variables or the AWS configuration file set such a host, and any earlier step can write these.
 *
 * @param say - Gets a line for the log.
 */
export function namingReplacedHosts(send: Send, say: (line: string) => void): Send {
  const named = new Set<string>();
  return (request, signal) => {
    const { host, hostname } = request.url;
    const isOwn = OF_AWS.some((pattern) => pattern.test(hostname));
    if (!isOwn && !named.has(host)) {
      named.add(host);
      say(
        `Requests for AWS go to ${host}, as the endpoint variables (AWS_ENDPOINT_URL…) or the AWS configuration file say.`,
      );
    }
    return send(request, signal);
  };
}
