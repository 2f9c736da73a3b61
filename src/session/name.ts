import { MAX_SESSION_NAME_LENGTH, SESSION_NAME } from './patterns.ts';

/**
 * The role session name of a run, as it stands in CloudTrail: who asked, which run, which attempt.
 *
 * Characters that STS refuses (those of `dependabot[bot]`, say) become `-`. Where the runner
 * tells next to nothing of the run, it is the name of this action.
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
