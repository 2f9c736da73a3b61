import manifest from '../package.json' with { type: 'json' };
import type { HttpRequest } from './http/message.ts';
import type { Send } from './http/send.ts';
import type { RunFacts } from './run-facts.ts';

/** CloudTrail keeps 1 KB; names on GitHub have up to 140 characters. */
const MAX_REPOSITORY_LENGTH = 200;
const MAX_NUMBER_LENGTH = 20;

/**
 * The user agent of every request: `aws-console-url/1.0.0 (OWNER/REPO; run ID/ATTEMPT)`. CloudTrail
 * keeps it, so you can find the run of a session, whatever the session name is.
 *
 * Unknown parts are left out, and characters that a header does not allow are replaced.
 *
 * @see {@link https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html}
 */
export function userAgent({ repository, runId, runAttempt }: RunFacts): string {
  const number = [runId, runAttempt]
    .map((part) => part.replace(/\D/g, '').slice(0, MAX_NUMBER_LENGTH))
    .filter((part) => part !== '')
    .join('/');
  const parts = [
    repository.replace(/[^\w./-]/g, '-').slice(0, MAX_REPOSITORY_LENGTH),
    number === '' ? '' : `run ${number}`,
  ];
  const run = parts.filter((part) => part !== '').join('; ');
  return `aws-console-url/${manifest.version}${run === '' ? '' : ` (${run})`}`;
}

/** Sends every request with one user agent. The SDK does not sign its own, so this replaces it. */
export function sendAs(name: string, send: Send): Send {
  return (request: HttpRequest, signal) =>
    send({ ...request, headers: { ...request.headers, 'user-agent': name } }, signal);
}
