import type { XmlContent } from '../query/xml.ts';
import type { Account } from '../world/account.ts';
import type { InstanceProfile, Role } from '../world/model.ts';
import { unpinPrincipals } from '../world/trust-principals.ts';
import type { World } from '../world/world.ts';

/** A role as lists show it: without tags and boundary. */
export function roleSummary(world: World, role: Role): Record<string, XmlContent> {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.roleId,
    Arn: role.arn,
    CreateDate: role.createdAt,
    AssumeRolePolicyDocument: encodedDocument(unpinPrincipals(role.trustPolicy, world)),
    Description: role.description,
    MaxSessionDuration: role.maxSessionDurationSeconds,
  };
}

/** A role with all its properties. */
export function roleContent(world: World, role: Role): XmlContent {
  const { permissionsBoundary } = role;
  return {
    ...roleSummary(world, role),
    PermissionsBoundary:
      permissionsBoundary === undefined
        ? undefined
        : {
            PermissionsBoundaryType: 'Policy',
            PermissionsBoundaryArn: permissionsBoundary,
          },
    Tags: role.tags.size === 0 ? undefined : [...role.tags].map(tagContent),
  };
}

export function tagContent([key, value]: readonly [string, string]): XmlContent {
  return { Key: key, Value: value };
}

export function instanceProfileContent(
  world: World,
  account: Account,
  profile: InstanceProfile,
): XmlContent {
  const role = profile.roleName === undefined ? undefined : account.role(profile.roleName);
  return {
    Path: profile.path,
    InstanceProfileName: profile.name,
    InstanceProfileId: profile.instanceProfileId,
    Arn: profile.arn,
    CreateDate: profile.createdAt,
    Roles: role === undefined ? [] : [roleSummary(world, role)],
  };
}

/** IAM sends policies percent-encoded (RFC 3986). */
export function encodedDocument(text: string): string {
  return encodeURIComponent(text);
}
