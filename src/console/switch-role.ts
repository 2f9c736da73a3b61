import type { RoleArn } from '../partition/arn.ts';
import { type Partition, signInHost } from '../partition/partition.ts';

/** Path and name together; longer ones are refused by the switch-role page. */
const MAX_ROLE_NAME_LENGTH = 64;
/**
 * The page answers 400 to longer ones, and shows a name of its own where there is none.
 *
 * @see {@link https://github.com/tilfinltd/aws-extend-switch-roles/issues/244}
 */
const MAX_DISPLAY_NAME_LENGTH = 64;

/**
 * A link that lets someone who is already signed in switch to the role. It carries no secret.
 *
 * @returns `undefined` for a role whose path and name do not fit into such a link.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-console.html}
 */
export function switchRoleUrl(role: RoleArn, partition: Partition): string | undefined {
  const roleName = `${role.path.slice(1)}${role.name}`;
  if (roleName.length > MAX_ROLE_NAME_LENGTH) {
    return undefined;
  }
  const region = partition.bareSignInRegion ?? partition.firstRegion;
  const displayName = `${role.name} @ ${role.accountId}`;
  const query = [
    `account=${role.accountId}`,
    `roleName=${encodeURIComponent(roleName)}`,
    displayName.length > MAX_DISPLAY_NAME_LENGTH
      ? []
      : `displayName=${encodeURIComponent(displayName)}`,
  ].flat();
  return `https://${signInHost(partition, region)}/switchrole?${query.join('&')}`;
}
