import { type ActionError, invalidInput } from '../errors.ts';
import type { CreateInputs } from '../inputs/temporary-roles.ts';
import type { RoleRecord } from '../role/record.ts';
import type { RolePorts } from './ports.ts';

/** A role that the post step knows. */
export type ToldRole = Omit<RoleRecord, 'cleanup'>;

/** What this step tells the post step about the role. */
export interface PostStep {
  /**
   * Announces the role before it is created.
   *
   * If the post step cannot be told, this throws if the post step must remove the role, and warns
   * otherwise.
   *
   * @throws ActionError `invalid-input`.
   */
  announce(role: ToldRole): void;
  /** The role was not created, or it was removed again. */
  forget(role: ToldRole): void;
  /**
   * The role now belongs to the workflow. It stays, or the post step removes it at the end of the
   * job.
   *
   * @throws ActionError `invalid-input` if the post step must remove it but cannot be told.
   */
  handOver(role: ToldRole): void;
}

export function postStepOf(
  { teardown }: CreateInputs,
  { remember, log }: Pick<RolePorts, 'remember' | 'log'>,
): PostStep {
  const atJobEnd = teardown === 'job-end';
  return {
    announce(role) {
      const lost = remember({ ...role, cleanup: 'unfinished' });
      if (lost !== undefined && atJobEnd) {
        throw noJobEnd(lost);
      }
      if (lost !== undefined) {
        log.warning(
          `This runner cannot save state for the post step (${lost}). If this step is interrupted, the role ${role.name} is left. It has no power after ${role.ownership.expiresAt.toISOString()}, and mode sweep removes it.`,
        );
      }
    },

    forget(role) {
      remember({ ...role, cleanup: 'none' });
    },

    handOver(role) {
      const lost = remember({ ...role, cleanup: atJobEnd ? 'job-end' : 'none' });
      if (lost !== undefined && atJobEnd) {
        throw noJobEnd(lost);
      }
    },
  };
}

function noJobEnd(lost: string): ActionError {
  return invalidInput(
    'teardown',
    `is "job-end", but this runner cannot save state for the post step (${lost}), so nothing would remove the role`,
    'Remove this input, and add a step with "mode: teardown" and "if: always()". If the disk of the runner is full, free space on it.',
  );
}
