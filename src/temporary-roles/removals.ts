import pLimit from 'p-limit';
import { ActionError, codeOf, errorOf } from '../errors.ts';
import type { Log } from '../sign-in/ports.ts';
import { firstThatFit } from '../text/few.ts';

/** The result of an attempt to remove a role. */
export type Removal =
  | { readonly kind: 'removed' | 'would-be-removed' | 'replaced'; readonly name: string }
  | FailedRemoval;

export interface FailedRemoval {
  /** `unseen`: the role could not be read, so it is unknown whether it had to be removed. */
  readonly kind: 'failed' | 'unseen';
  readonly name: string;
  readonly failure: Error;
}

export function hasFailed(removal: Removal): removal is FailedRemoval {
  return removal.kind === 'failed' || removal.kind === 'unseen';
}

/** IAM throttles per account, so more at once would only wait. */
export const IAM_CONCURRENCY = 8;

/**
 * Removes roles independently of each other, and logs the results.
 *
 * @param remove - Returns `false` if the role is not the one found before.
 */
export function removeEach<Role extends { readonly name: string }>(
  roles: readonly Role[],
  dryRun: boolean,
  { log }: { readonly log: Log },
  remove: (role: Role) => Promise<boolean>,
): Promise<readonly Removal[]> {
  return pLimit(IAM_CONCURRENCY).map(roles, async (role): Promise<Removal> => {
    const { name } = role;
    if (dryRun) {
      log.info(`Dry run: the role ${name} would be removed.`);
      return { kind: 'would-be-removed', name };
    }
    try {
      if (!(await remove(role))) {
        log.warning(`The role ${name} was replaced during this step, so it is not removed.`);
        return { kind: 'replaced', name };
      }
      log.info(`Removed the role ${name}.`);
      return { kind: 'removed', name };
    } catch (thrown) {
      const failure = errorOf(thrown);
      log.info(`The role ${name} could not be removed: ${textOf(failure)}`);
      return { kind: 'failed', name, failure };
    }
  });
}

/** The most characters of an annotation; the log has all reasons and names. */
const ROOM_FOR_REASONS = 1700;
const ROOM_FOR_NAMES = 1700;

/** The failure of a step that should remove roles. It names the first roles that are left. */
export function failureOfRemovals(removals: readonly Removal[]): ActionError | undefined {
  const failed = removals.filter(hasFailed);
  const [first] = failed;
  if (first === undefined) {
    return undefined;
  }
  const fitting = firstThatFit(
    failed.map(({ name }) => name),
    ROOM_FOR_NAMES,
  );
  const names = `${fitting.shown.join(', ')}${fitting.more > 0 ? ` and ${fitting.more} more` : ''}`;
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
    const happened = `The role ${first.name} could not be ${undone(failed)}. ${message}`;
    return new ActionError(code, happened, advice, { cause: first.failure });
  }
  if (first.failure instanceof ActionError && areUnseenAlike(failed)) {
    const { code, message, advice } = first.failure;
    const happened = `${failed.length} roles could not be read, so it is unknown whether they have expired. The first: ${message}`;
    return new ActionError(code, happened, `${advice} These roles are left: ${names}`, {
      cause: first.failure,
    });
  }
  const { shown: reasons, more } = firstThatFit(
    failed.map(({ name, failure }) => `${name}: ${textOf(failure)}`),
    ROOM_FOR_REASONS,
  );
  const rest = more > 0 ? [`and ${more} more; the log has them all.`] : [];
  return new ActionError(
    'some-roles-failed',
    `${failed.length} of ${removals.length} roles could not be ${undone(failed)}.\n${[...reasons, ...rest].join('\n')}\n`,
    `Remove the causes that these lines name, and run the step again. These roles are left: ${names}`,
    { cause: first.failure },
  );
}

/** Without permission to read roles, all fail for the same reason. The error says it once. */
function areUnseenAlike(failed: readonly FailedRemoval[]): boolean {
  const codes = new Set(failed.map(({ failure }) => codeOf(failure)));
  return codes.size === 1 && failed.every(({ kind }) => kind === 'unseen');
}

function undone(failed: readonly FailedRemoval[]): string {
  return failed.every(({ kind }) => kind === 'unseen') ? 'read' : 'removed';
}

function textOf(failure: Error): string {
  return `${codeOf(failure)}. ${failure.message}`;
}
