import { MAX_SESSION_NAME_LENGTH } from './patterns.ts';

/**
 * The role session name of a run, as it stands in CloudTrail: who, which run, which attempt.
 *
 * Characters that STS refuses (those of `dependabot[bot]`, say) become `-`.
 */
export function defaultSessionName(run: {
  actor: string;
  runId: string;
  runAttempt: string;
}): string {
  return [run.actor, run.runId, run.runAttempt]
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^\w+=,.@-]/g, '-')
    .slice(0, MAX_SESSION_NAME_LENGTH);
}
