import { ActionError } from '../errors.ts';
import type { RemovalInputs } from '../inputs/temporary-roles.ts';
import { checkPartition } from '../partition/same-partition.ts';
import { ROLE_PATH, type RoleReference } from '../role/name.ts';
import { type Ownership, ownershipOf, owningRepository } from '../role/ownership.ts';
import type { RunFacts } from '../run-facts.ts';
import { planTargets } from '../sign-in/targets.ts';
import { findRole, nothingToRemove } from './find-role.ts';
import { becomeManager } from './manager.ts';
import type { IamRole, RolePorts } from './ports.ts';
import { type Removal, removeEach } from './removals.ts';
import { removeIfSame } from './remove-role.ts';

/**
 * Removes temporary roles that this repository created. Roles that are already gone count as
 * removed.
 *
 * @returns the result for each role; nothing in a dry run.
 * @throws ActionError `role-not-ours` if one of the roles is not this repository's; no role was
 *   touched then.
 */
export async function teardown(
  inputs: RemovalInputs,
  run: RunFacts,
  ports: RolePorts,
): Promise<readonly Removal[]> {
  const { cancelled, log } = ports;
  const [target] = await planTargets(inputs.signIn);
  const arns = inputs.named.flatMap(({ arn }) => (arn === undefined ? [] : [arn.arn]));
  checkPartition('role-name', arns, target.partition);
  const manager = await becomeManager(target, inputs.signIn, ports, cancelled);
  const iam = ports.iam(manager.credentials, manager.target.region, cancelled);
  const found = new Map<string, { name: string; ownership: Ownership }>();
  for (const reference of inputs.named) {
    checkAccount(reference, manager.accountId);
    const role = await findRole(reference.name, iam);
    if (role === undefined) {
      log.warning(nothingToRemove(reference.name, manager.accountId));
    } else {
      const ownership = checkOurs(role, reference, owningRepository(run));
      found.set(role.name, { name: role.name, ownership });
    }
  }
  return removeEach([...found.values()], inputs.dryRun, ports, ({ name, ownership }) =>
    removeIfSame(name, ownership, iam, cancelled),
  );
}

/** The same name means another role in another account. */
function checkAccount({ arn }: RoleReference, accountId: string): void {
  if (arn !== undefined && arn.accountId !== accountId) {
    throw notOurs(arn.arn, `is not of the account ${accountId} that this step works in`);
  }
}

function checkOurs(role: IamRole, { arn }: RoleReference, repository: string): Ownership {
  const ownership = ownershipOf(role);
  if (ownership === undefined || (arn !== undefined && arn.path !== role.path)) {
    const path = arn?.path ?? role.path;
    throw notOurs(
      arn?.arn ?? role.name,
      path === ROLE_PATH
        ? 'was not created by this action: it does not have the tags of a temporary role'
        : `was not created by this action: its path is ${path}, not ${ROLE_PATH}`,
    );
  }
  if (ownership.repository !== repository) {
    throw notOurs(role.name, `belongs to the repository ${ownership.repository}`);
  }
  return ownership;
}

function notOurs(role: string, why: string): ActionError {
  return new ActionError(
    'role-not-ours',
    `The role ${role} ${why}. No role was touched.`,
    'Remove it from role-name. Teardown removes only temporary roles of this repository, in the account of its credentials. Mode sweep removes expired temporary roles of every repository.',
  );
}
