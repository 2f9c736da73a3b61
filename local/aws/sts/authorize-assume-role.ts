import type { Layer } from '../policy/decide.ts';
import type { Principal } from '../policy/document.ts';
import { evaluateTrust } from '../policy/evaluate.ts';
import { accessDenied } from '../query/protocol.ts';
import { parseArn } from '../world/arn.ts';
import { type ContextValues, requestContext } from '../world/context.ts';
import type { Role, Session } from '../world/model.ts';
import type { World } from '../world/world.ts';

interface AssumeRoleIntent {
  readonly setsTags: boolean;
  readonly setsSourceIdentity: boolean;
  readonly context: ContextValues;
}

/**
 * Checks both sides: the role's trust policy and the caller's own policies.
 *
 * @returns The role.
 * @throws AwsError `AccessDenied`, the same for a role that does not exist (yet).
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-cross-account.html}
 */
export function authorizeAssumeRole(
  world: World,
  caller: Session,
  roleArn: string,
  intent: AssumeRoleIntent,
): Role {
  const role = world.role(roleArn);
  const actions = [
    'sts:AssumeRole',
    ...(intent.setsTags ? ['sts:TagSession'] : []),
    ...(intent.setsSourceIdentity ? ['sts:SetSourceIdentity'] : []),
  ];
  for (const action of actions) {
    // A deny of the caller's own policies counts even if the role does not exist.
    const own = world.decide(caller, action, roleArn, intent.context);
    const denied = !own.allowed && own.reason.startsWith('with an explicit deny');
    if (
      denied ||
      role === undefined ||
      role.assumableFrom > world.clock.now() ||
      !isAllowed(world, caller, role, action, intent.context)
    ) {
      throw accessDenied(
        `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${roleArn}${denied ? ` ${own.reason}` : ''}`,
      );
    }
  }
  return role as Role;
}

function isAllowed(
  world: World,
  caller: Session,
  role: Role,
  action: string,
  values: ContextValues,
): boolean {
  const resourceTags = [...role.tags].map(([key, value]) => [`aws:ResourceTag/${key}`, value]);
  const context = { ...values, ...Object.fromEntries(resourceTags) };
  const request = {
    action,
    resource: role.arn,
    context: requestContext(caller, world.clock.now(), context),
  };
  const trusts = (isCaller: (principal: Principal) => boolean) =>
    evaluateTrust(role.trustPolicy, request, isCaller);
  if (trusts((principal) => principalIs(principal, caller)) !== 'Allow') {
    return false;
  }
  const sameAccount = parseArn(role.arn)?.account === caller.accountId;
  const required = (): readonly Layer[] | undefined => {
    // A grant to the caller itself, in its own account, replaces the caller's own policies.
    if (sameAccount && trusts((principal) => isSessionOrUser(principal, caller)) === 'Allow') {
      return ['organization'];
    }
    if (sameAccount && trusts((principal) => isNamed(principal, caller)) === 'Allow') {
      return ['organization', 'boundary', 'session'];
    }
    return undefined;
  };
  return world.decide(caller, action, role.arn, context, required()).allowed;
}

function principalIs(principal: Principal, caller: Session): boolean {
  return isNamed(principal, caller) || isAccountOf(principal, caller);
}

/** By unique ID, by the session's ARN or by `*`. */
function isNamed(principal: Principal, caller: Session): boolean {
  return (
    principal.type === '*' ||
    isSessionOrUser(principal, caller) ||
    (principal.type === 'AWS' && principal.value === caller.principalId)
  );
}

function isSessionOrUser(principal: Principal, caller: Session): boolean {
  const names = caller.principalId.startsWith('AIDA')
    ? [caller.arn, caller.principalId]
    : [caller.arn];
  return principal.type === 'AWS' && names.includes(principal.value);
}

function isAccountOf(principal: Principal, caller: Session): boolean {
  const arn = parseArn(principal.value);
  const account = arn?.resource === 'root' ? arn.account : principal.value;
  return principal.type === 'AWS' && account === caller.accountId;
}
