import { ActionError } from '../errors.ts';
import { ROLE_PATH } from '../role/name.ts';
import type { Iam, IamRole } from './ports.ts';

/**
 * Finds a temporary role by its name.
 *
 * If an identity may see only roles of one path, IAM refuses it for a role that does not exist,
 * since IAM does not know its path. The list of roles below the path shows whether the role exists.
 *
 * @returns `undefined` if the role does not exist.
 * @throws ActionError `iam-refused` if the role exists but may not be seen.
 */
export async function findRole(name: string, iam: Iam): Promise<IamRole | undefined> {
  try {
    return await iam.role(name);
  } catch (failure) {
    if (!(failure instanceof ActionError) || failure.code !== 'iam-refused') {
      throw failure;
    }
    for await (const role of iam.rolesBelow(ROLE_PATH)) {
      if (role.name.toLowerCase() === name.toLowerCase()) {
        throw failure;
      }
    }
    return undefined;
  }
}

/** An identity that is limited to the path cannot see roles outside of it. */
export function nothingToRemove(name: string, accountId: string): string {
  return `There is no temporary role ${name} in the account ${accountId} (below ${ROLE_PATH}); nothing to remove.`;
}
