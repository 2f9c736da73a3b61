import manifest from '../package.json' with { type: 'json' };
import type { HttpRequest } from './http/message.ts';
import type { Send } from './http/send.ts';
import type { RunFacts } from './run-facts.ts';

/** CloudTrail keeps 1 KB; names on GitHub have up to 140 characters. */
const MAX_REPOSITORY_LENGTH = 200;
const MAX_NUMBER_LENGTH = 20;

/**
 * What every request calls itself: `aws-console-url/1.0.0 (OWNER/REPO; run ID/ATTEMPT)`. CloudTrail
 * keeps it, so a session leads back to its run, whatever the session name says.
 *
 * Parts that the runner does not tell are left out. A header holds no others than these characters.
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

/** Sends every request under one name, those of the SDK included, which does not sign its own. */
export function sendAs(name: string, send: Send): Send {
  return (request: HttpRequest, signal) =>
    send({ ...request, headers: { ...request.headers, 'user-agent': name } }, signal);
}
