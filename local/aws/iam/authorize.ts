import { AwsError, accessDenied } from '../query/protocol.ts';
import type { ContextValues } from '../world/context.ts';
import type { Role } from '../world/model.ts';
import type { IamCall } from './call.ts';
import { noSuchEntity } from './refusals.ts';

/**
 * Checks the call against the caller's policies.
 *
 * @param resource - ARN, or `*` for actions that act on no single thing.
 * @param shown - The name of the resource in AWS's refusal, if it is not the ARN.
 * @throws AwsError `AccessDenied`, with the reason as IAM words it.
 */
export function authorize(
  { action, caller, world }: IamCall,
  resource: string,
  context: ContextValues = {},
  shown = resource,
): void {
  // IAM accepts these only after multi-factor authentication, or not at all.
  if (caller.origin === 'session-token' || caller.origin === 'federation-token') {
    throw new AwsError(
      403,
      'InvalidClientTokenId',
      'The security token included in the request is invalid',
    );
  }
  const decision = world.decide(caller, `iam:${action}`, resource, context);
  if (!decision.allowed) {
    throw accessDenied(
      `User: ${caller.arn} is not authorized to perform: iam:${action} on resource: ${shown} ` +
        decision.reason,
    );
  }
}

/**
 * The role of this name, if the caller may call the action for it.
 *
 * The path of a role that does not exist is unknown. So the caller needs the permission for
 * `role/NAME`. Without it, the caller does not learn that the role does not exist.
 *
 * @throws AwsError `AccessDenied` first, then `NoSuchEntity`.
 */
export function authorizedRole(call: IamCall, name: string, context: ContextValues = {}): Role {
  const role = call.account.role(name);
  const arn = role?.arn ?? call.account.iamArn(`role/${name}`);
  authorize(call, arn, { ...resourceTags(role), ...context }, `role ${name}`);
  if (role === undefined) {
    throw noSuchEntity(`The role with name ${name} cannot be found.`);
  }
  return role;
}

/** The condition key of actions that change a role's policies. */
export function boundaryContext({ account }: IamCall, roleName: string): ContextValues {
  return { 'iam:PermissionsBoundary': account.role(roleName)?.permissionsBoundary };
}

function resourceTags(role: Role | undefined): ContextValues {
  const tags = [...(role?.tags ?? [])].flatMap(([key, value]) => [
    [`aws:ResourceTag/${key}`, value],
    [`iam:ResourceTag/${key}`, value],
  ]);
  return Object.fromEntries(tags);
}
