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
      return { name, status: 'failed', failure };
    }
  });
}

export function removedNames(removals: readonly Removal[]): readonly string[] {
  return removals.filter(({ status }) => status === 'removed').map(({ name }) => name);
}

/** The failure of a step that was to remove roles: that of the only one, or a list of all. */
export function failureOfRemovals(removals: readonly Removal[]): unknown {
  const failed = removals.filter((removal) => removal.status === 'failed');
  const [first] = failed;
  if (first === undefined || failed.length === 1) {
    return first?.failure;
  }
  const lines = failed.map(({ name, failure }) => `${name}: ${textOf(failure)}`);
  return new ActionError(
    'some-roles-failed',
    `${failed.length} of ${removals.length} roles could not be removed.\n${lines.join('\n')}\n`,
    'Correct what IAM says and run the step again; roles that are gone by then count as done.',
    { cause: first.failure },
  );
}

function textOf(failure: unknown): string {
  return failure instanceof ActionError
    ? `${failure.code}. ${failure.message}`
    : `bug. ${String(failure)}`;
}
