import { type ActionError, invalidInput } from '../errors.ts';
import type { CreateInputs } from '../inputs/temporary-roles.ts';
import type { RoleRecord } from '../role/record.ts';
import type { RolePorts } from './ports.ts';

/** A role that the post step knows. */
export type ToldRole = Omit<RoleRecord, 'cleanup'>;

/** What this step tells the post step about the role. */
export interface PostStep {
  /**
   * The role is about to be made. If the post step cannot be told, the role is made only if the
   * post step need not remove it.
   *
   * @throws ActionError `invalid-input`.
   */
  announce(role: ToldRole): void;
  /** The role was not made, or it was removed again. */
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
          `This runner keeps nothing for the end of the job (${lost}). If this step is cut short, the role ${role.name} is left; it has no power after ${role.ownership.expiresAt.toISOString()}, and mode sweep removes it.`,
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
    `is "job-end", but this runner keeps nothing for the end of the job (${lost}), so the role would be left`,
    'Leave it out, and remove the role in a step of its own (mode: teardown, with "if: always()"). If the disk of the runner is full, make room.',
  );
}
