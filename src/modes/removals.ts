import pLimit from 'p-limit';
import { ActionError } from '../errors.ts';
import type { Log } from './ports.ts';

/** What became of a role that was to be removed. */
export type Removal =
  | { readonly name: string; readonly status: 'removed' | 'would-be-removed' }
  | { readonly name: string; readonly status: 'failed'; readonly failure: unknown };

/** IAM throttles by account; more at once would only wait there. */
export const IAM_CONCURRENCY = 8;

/** Removes roles, each independently of the others, and tells the log. */
export function removeEach(
  roles: readonly { readonly name: string }[],
  dryRun: boolean,
  { log }: { readonly log: Log },
  remove: (name: string) => Promise<void>,
): Promise<readonly Removal[]> {
  return pLimit(IAM_CONCURRENCY).map(roles, async ({ name }): Promise<Removal> => {
    if (dryRun) {
      log.info(`Dry run: the role ${name} would be removed.`);
      return { name, status: 'would-be-removed' };
    }
    try {
      await remove(name);
      log.info(`Removed the role ${name}.`);
      return { name, status: 'removed' };
    } catch (failure) {
      log.info(`The role ${name} could not be removed: ${textOf(failure)}`);
      return { name, status: 'failed', failure };
    }
  });
}

export function removedNames(removals: readonly Removal[]): readonly string[] {
  return removals.filter(({ status }) => status === 'removed').map(({ name }) => name);
}

/** So many an annotation has room for; the log has them all. */
const MAX_REASONS = 5;

/** The failure of a step that was to remove roles; it names every role that is left. */
export function failureOfRemovals(removals: readonly Removal[]): ActionError | undefined {
  const failed = removals.filter((removal) => removal.status === 'failed');
  const [first] = failed;
  if (first === undefined) {
    return undefined;
  }
  const names = failed.map(({ name }) => name).join(', ');
  const cancelled = failed.find(({ failure }) => codeOf(failure) === 'cancelled')?.failure;
  if (cancelled instanceof ActionError) {
    return new ActionError(
      'cancelled',
      `${cancelled.message} These roles are not removed: ${names}.`,
      cancelled.advice,
      { cause: cancelled },
    );
  }
  if (failed.length === 1 && first.failure instanceof ActionError) {
    const { code, message, advice } = first.failure;
    const happened = `The role ${first.name} could not be removed. ${message}`;
    return new ActionError(code, happened, advice, { cause: first.failure });
  }
  const reasons = failed
    .slice(0, MAX_REASONS)
    .map(({ name, failure }) => `${name}: ${textOf(failure)}`);
  const rest = failed.length > MAX_REASONS ? [`The log has the reasons of all.`] : [];
  return new ActionError(
    'some-roles-failed',
    `${failed.length} of ${removals.length} roles could not be removed.\n${[...reasons, ...rest].join('\n')}\n`,
    `Correct what IAM says and run the step again; roles that are gone by then count as done. Left are: ${names}`,
    { cause: first.failure },
  );
}

function codeOf(failure: unknown): string {
  return failure instanceof ActionError ? failure.code : 'bug';
}

function textOf(failure: unknown): string {
  return `${codeOf(failure)}. ${failure instanceof Error ? failure.message : String(failure)}`;
}
