import { MAX_SESSION_NAME_LENGTH, SESSION_NAME } from './patterns.ts';

/**
 * The role session name of a run, as CloudTrail shows it: who asked, which run, which attempt.
 *
 * Characters that STS refuses, such as those of `dependabot[bot]`, become `-`. If the runner says
 * almost nothing about the run, the name is that of this action.
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
