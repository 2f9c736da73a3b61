import { ActionError } from '../errors.ts';
import type { SignInInputs } from '../inputs/sign-in.ts';
import { partitionById } from '../partition/partition.ts';
import { isSameOwnership } from '../role/ownership.ts';
import type { RoleRecord } from '../role/record.ts';
import { removalCommands } from '../role/removal-commands.ts';
import { planTargets } from '../sign-in/targets.ts';
import { findRole, nothingToRemove } from './find-role.ts';
import { becomeManager } from './manager.ts';
import type { RolePorts } from './ports.ts';
import { removeRole } from './remove-role.ts';

/**
 * The work of the post step: with its own identity, it removes the role that the main step left to
 * it. It touches no other role.
 *
 * @throws ActionError that names the role and has the commands that remove it.
 */
export async function cleanUp(
  record: RoleRecord,
  inputs: SignInInputs,
  ports: RolePorts,
): Promise<void> {
  try {
    ports.log.info(await removeIfOurs(record, inputs, ports));
  } catch (failure) {
    const happened = `The temporary role ${record.name} could not be removed.`;
    const advice = `The role has no power after ${record.ownership.expiresAt.toISOString()}. To remove it, use mode sweep, or run these commands in the account ${record.account.id}:\n${removalCommands(record.name, partitionById(record.account.partition))}`;
    if (!(failure instanceof ActionError)) {
      ports.log.warning(`${happened} ${advice}`);
      throw failure;
    }
    throw new ActionError(
      failure.code,
      `${happened} ${failure.message}`,
      `${failure.advice} ${advice}`,
      { cause: failure },
    );
  }
}

async function removeIfOurs(
  { name, account, ownership }: RoleRecord,
  inputs: SignInInputs,
  ports: RolePorts,
): Promise<string> {
  const [target] = await planTargets(inputs);
  const manager = await becomeManager(target, inputs, ports, ports.cancelled);
  const { accountId } = manager;
  if (accountId !== account.id || target.partition.id !== account.partition) {
    throw new ActionError(
      'role-not-ours',
      `It is in the account ${account.id} (${account.partition}), and the credentials of the post step are of the account ${accountId} (${target.partition.id}).`,
      'Set role-arn, which the post step uses too. Or do not change the credentials of the job after this step.',
    );
  }
  const iam = ports.iam(manager.credentials, target.region, ports.cancelled);
  const role = await findRole(name, iam);
  if (role === undefined) {
    return nothingToRemove(name, accountId);
  }
  if (!isSameOwnership(role, ownership)) {
    return `The account ${accountId} now has another role with the name ${name}, which is left alone.`;
  }
  await removeRole(name, iam, ports.cancelled);
  return `Removed the temporary role ${name} from the account ${accountId}.`;
}
