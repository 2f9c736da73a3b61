import type { SignInInputs } from '../inputs/sign-in.ts';
import { isSameOwnership } from '../role/ownership.ts';
import type { RoleRecord } from '../role/record.ts';
import { becomeManager } from './manager.ts';
import { removeRole } from './remove-role.ts';
import type { RolePorts } from './role-ports.ts';

/**
 * What the post step does: removes the role that the main step left to it, with an identity of
 * its own. Touches no role but that very one.
 *
 * @throws ActionError that names the role, if it could not be removed.
 */
export async function cleanUp(
  record: RoleRecord,
  inputs: SignInInputs,
  ports: RolePorts,
): Promise<void> {
  const { name, ownership } = record;
  const { cancelled, log } = ports;
  const manager = await becomeManager(inputs, ports, cancelled);
  const iam = ports.iam(manager.credentials, manager.target.region, cancelled);
  const role = await iam.role(name);
  if (role === undefined) {
    log.info(`The temporary role ${name} is gone already.`);
  } else if (!isSameOwnership(role, ownership)) {
    log.info(`There is another role with the name ${name} now, which is left alone.`);
  } else {
    await removeRole(name, iam, cancelled);
    log.info(`Removed the temporary role ${name}.`);
  }
}
