import { ActionError } from '../errors.ts';
import { ROLE_PATH } from '../role/name.ts';
import type { Iam, IamRole } from './ports.ts';

/**
 * Finds a temporary role by its name.
 *
 * An identity that may see roles of one path only is refused for a role that does not exist:
 * IAM cannot know the path that it would have. The list of the path tells the two apart.
 *
 * @returns `undefined` if there is no such role.
 * @throws ActionError `iam-refused` if there is one, and it may not be seen.
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

/** An identity that is limited to the path does not see whether there is one outside of it. */
export function nothingToRemove(name: string, accountId: string): string {
  return `There is no temporary role ${name} in the account ${accountId} (below ${ROLE_PATH}); nothing to remove.`;
}
