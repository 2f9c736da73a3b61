import type { RoleArn } from '../partition/arn.ts';
import { type Partition, signInHost } from '../partition/partition.ts';

/** The longest path and name together that the switch-role page accepts. */
const MAX_ROLE_NAME_LENGTH = 64;
/**
 * The page answers 400 to a longer display name. Without a name, it makes one.
 *
 * @see {@link https://github.com/tilfinltd/aws-extend-switch-roles/issues/244}
 */
const MAX_DISPLAY_NAME_LENGTH = 64;

/**
 * Builds a link for people who are signed in already: it switches them to the role. It holds no
 * secret.
 *
 * @returns `undefined` if the role's path and name are too long for such a link.
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
