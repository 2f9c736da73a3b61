import type { Send } from '../http/send.ts';

/** Domains of AWS's own endpoints, in the partitions that the SDK knows. */
const AWS_DOMAINS =
  /\.(?:amazonaws\.(?:com|com\.cn|eu)|api\.aws|api\.amazonwebservices\.(?:com\.cn|eu)|aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws-eusc\.eu)$/;
/** Endpoints of a private network. They are not the default of AWS. */
const PRIVATE = /\.vpce\.[a-z.]+$/;

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
    const isOwn = AWS_DOMAINS.test(`.${hostname}`) && !PRIVATE.test(hostname);
    if (!isOwn && !named.has(host)) {
      named.add(host);
      say(
        `Requests for AWS go to ${host}, as the endpoint variables (AWS_ENDPOINT_URL…) or the AWS configuration file say.`,
      );
    }
    return send(request, signal);
  };
}
