import { ActionError } from '../errors.ts';
import type { RemovalInputs } from '../inputs/roles.ts';
import type { RunFacts } from '../inputs/sign-in.ts';
import { ROLE_PATH } from '../role/name.ts';
import { ownershipOf } from '../role/ownership.ts';
import { findRole } from './find-role.ts';
import { becomeManager } from './manager.ts';
import { type Removal, removeEach } from './removals.ts';
import { removeRole } from './remove-role.ts';
import type { IamRole, RolePorts } from './role-ports.ts';

/**
 * Removes temporary roles that this repository made; those that are gone already count as done.
 *
 * @returns what became of each; in a dry run nothing.
 * @throws ActionError `role-not-ours` before any role is touched, if one of them is not.
 */
export async function teardown(
  inputs: RemovalInputs,
  run: RunFacts,
  ports: RolePorts,
): Promise<readonly Removal[]> {
  const { cancelled, log } = ports;
  const manager = await becomeManager(inputs.signIn, ports, cancelled);
  const iam = ports.iam(manager.credentials, manager.target.region, cancelled);
  const found: IamRole[] = [];
  for (const name of inputs.roleNames) {
    const role = await findRole(name, iam);
    if (role === undefined) {
      log.info(`The role ${name} is gone already.`);
    } else {
      checkOurs(role, run.repository);
      found.push(role);
    }
  }
  return removeEach(found, inputs.dryRun, ports, (name) => removeRole(name, iam, cancelled));
}

function checkOurs(role: IamRole, repository: string): void {
  const ownership = ownershipOf(role);
  const fault =
    ownership === undefined
      ? `was not made by this action: it has not the path ${ROLE_PATH} and the tags of a temporary role`
      : ownership.repository === repository
        ? undefined
        : `belongs to the repository ${ownership.repository}`;
  if (fault !== undefined) {
    throw new ActionError(
      'role-not-ours',
      `The role ${role.name} ${fault}. No role was touched.`,
      'Remove its name from role-name. Temporary roles are torn down by the repository that made them, or by mode sweep when their time is up.',
    );
  }
}
