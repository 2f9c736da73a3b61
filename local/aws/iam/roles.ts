import type { XmlContent } from '../query/xml.ts';
import { requestTags } from '../world/context.ts';
import type { Role } from '../world/model.ts';
import { pinPrincipals } from '../world/trust-principals.ts';
import { authorize, authorizedRole } from './authorize.ts';
import { requireBoundary } from './boundary.ts';
import type { IamCall } from './call.ts';
import { roleContent, roleSummary } from './content.ts';
import { page, readPageRequest } from './paging.ts';
import { IamParameters } from './parameters.ts';
import { requireTrustPolicySize } from './policy-size.ts';
import { alreadyExists, deleteConflict, limitExceeded } from './refusals.ts';

const DESCRIPTION_PATTERN = '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*';

/** @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html} */
export function createRole(call: IamCall): XmlContent {
  const { account, world } = call;
  const parameters = new IamParameters(call);
  const name = parameters.roleName();
  const path = parameters.path();
  const trustPolicy = parameters.document('AssumeRolePolicyDocument');
  const description = parameters.text('Description', { max: 1000, pattern: DESCRIPTION_PATTERN });
  const maxSessionDurationSeconds =
    parameters.integer('MaxSessionDuration', { min: 3600, max: 43_200 }) ?? 3600;
  const boundary = parameters.text('PermissionsBoundary', { min: 20, max: 2048 });
  const tags = parameters.tags();
  parameters.done();

  const arn = account.iamArn(`role${path}${name}`);
  const context = { 'iam:PermissionsBoundary': boundary, ...requestTags(tags) };
  authorize(call, arn, context);
  if (tags.size > 0) {
    // As on AWS, TagRole has no condition key for the boundary.
    authorize({ ...call, action: 'TagRole' }, arn, requestTags(tags));
  }
  if (account.role(name) !== undefined) {
    throw alreadyExists(`Role with name ${name} already exists.`);
  }
  if (account.roles.size >= account.quotas.rolesPerAccount) {
    throw limitExceeded('RolesPerAccount', account.quotas.rolesPerAccount);
  }
  requireTrustPolicySize(account, trustPolicy);
  requireBoundary(call, boundary);
  const role = account.addRole({
    name,
    path,
    trustPolicy,
    description,
    maxSessionDurationSeconds,
    permissionsBoundary: boundary,
    tags: Object.fromEntries(tags),
    propagationSeconds: world.rolePropagationSeconds,
  });
  return { Role: roleContent(world, role) };
}

export function getRole(call: IamCall): XmlContent {
  return { Role: roleContent(call.world, namedRole(call)) };
}

/** @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html} */
export function deleteRole(call: IamCall): XmlContent {
  const { account } = call;
  const role = namedRole(call);
  if (role.attachedPolicies.size > 0) {
    throw deleteConflict('detach all policies');
  }
  if (role.inlinePolicies.size > 0) {
    throw deleteConflict('delete policies');
  }
  if ([...account.instanceProfiles.values()].some(({ roleName }) => roleName === role.name)) {
    throw deleteConflict('remove roles from instance profile');
  }
  account.roles.delete(role.name.toLowerCase());
  return undefined;
}

/** Shows no tags and no boundaries. */
export function listRoles(call: IamCall): XmlContent {
  const parameters = new IamParameters(call);
  const prefix = parameters.pathPrefix();
  const request = readPageRequest(parameters);
  parameters.done();
  authorize(call, '*', {}, call.account.iamArn(`role${prefix}`));
  const roles = [...call.account.roles.values()].filter((role) => role.path.startsWith(prefix));
  const show = (role: Role) => roleSummary(call.world, role);
  return page('Roles', roles, ({ name }) => name.toLowerCase(), show, request);
}

export function updateAssumeRolePolicy(call: IamCall): XmlContent {
  const parameters = new IamParameters(call);
  const name = parameters.roleName();
  const document = parameters.document('PolicyDocument');
  parameters.done();
  const role = authorizedRole(call, name);
  requireTrustPolicySize(call.account, document);
  role.trustPolicy = pinPrincipals(document, call.world);
  return undefined;
}

function namedRole(call: IamCall): Role {
  const parameters = new IamParameters(call);
  const name = parameters.roleName();
  parameters.done();
  return authorizedRole(call, name);
}
