import type { Send } from '../http/send.ts';

/** Domains of AWS's own endpoints, in the partitions that the SDK knows. */
const AWS_DOMAINS =
  /\.(?:amazonaws\.(?:com|com\.cn|eu)|api\.aws|api\.amazonwebservices\.(?:com\.cn|eu)|aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws-eusc\.eu)$/;
/** Endpoints of a private network, which somebody chose. */
const PRIVATE = /\.vpce\.[a-z.]+$/;

/**
 * Sends, and names each host once that gets AWS's requests in the place of AWS: by the endpoint
 * variables, or by the AWS configuration file, which any earlier step can write.
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
        `Requests for AWS go to ${host}: the endpoint variables (AWS_ENDPOINT_URL…) or the AWS configuration file say so.`,
      );
    }
    return send(request, signal);
  };
}
