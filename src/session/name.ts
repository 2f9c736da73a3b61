import { MAX_SESSION_NAME_LENGTH, SESSION_NAME } from './patterns.ts';

/**
 * The role session name of a run, as CloudTrail shows it: who asked, which run, which attempt.
 *
 * Characters that STS refuses, such as the brackets of `dependabot[bot]`, become `-`. If almost
 * nothing about the run is known, the name is `aws-console-url`.
 */
export function defaultSessionName(run: {
  asker: string;
  runId: string;
  runAttempt: string;
}): string {
  const name = [run.asker, run.runId, run.runAttempt]
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^\w+=,.@-]/g, '-')
    .slice(0, MAX_SESSION_NAME_LENGTH);
  return SESSION_NAME.test(name) ? name : 'aws-console-url';
}
