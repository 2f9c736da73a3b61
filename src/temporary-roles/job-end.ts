import { type ActionError, invalidInput } from '../errors.ts';
import type { CreateInputs } from '../inputs/temporary-roles.ts';
import type { RoleRecord } from '../role/record.ts';
import type { RolePorts } from './ports.ts';

/** Whether the workflow leaves the removal of the role to the post step. */
export function atJobEnd({ teardown }: CreateInputs): boolean {
  return teardown === 'job-end';
}

/**
 * Tells the post step of a role that is about to be made. Where it cannot hear of it, the role is
 * made only if it is not for the post step to remove.
 *
 * @throws ActionError `invalid-input`.
 */
export function tellPostStep(record: RoleRecord, inputs: CreateInputs, ports: RolePorts): void {
  const lost = ports.remember(record);
  if (lost === undefined) {
    return;
  }
  if (atJobEnd(inputs)) {
    throw noJobEnd(lost);
  }
  ports.log.warning(
    `This runner keeps nothing for the end of the job (${lost}). If this step is cut short, the role ${record.name} is left; it has no power after ${record.ownership.expiresAt.toISOString()}, and mode sweep removes it.`,
  );
}

/** @param lost - Why the post step does not hear of the role. */
export function noJobEnd(lost: string): ActionError {
  return invalidInput(
    'teardown',
    `is "job-end", but this runner keeps nothing for the end of the job (${lost}), so the role would be left`,
    'Leave it out, and remove the role in a step of its own (mode: teardown, with "if: always()"). If the disk of the runner is full, make room.',
  );
}
