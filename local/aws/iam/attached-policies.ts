import type { XmlContent } from '../query/xml.ts';
import { attachablePolicy } from '../world/attachable-policy.ts';
import { authorizedRole, boundaryContext } from './authorize.ts';
import type { IamCall } from './call.ts';
import { page, readPageRequest } from './paging.ts';
import { IamParameters } from './parameters.ts';
import { limitExceeded, noSuchEntity } from './refusals.ts';

/** @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html} */
export function attachRolePolicy(call: IamCall): XmlContent {
  const { world, account } = call;
  const { role, arn } = roleAndPolicy(call);
  if (attachablePolicy(world, account, arn) === undefined) {
    throw noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
  }
  const limit = account.quotas.policiesPerRole;
  if (!role.attachedPolicies.has(arn) && role.attachedPolicies.size >= limit) {
    throw limitExceeded('PoliciesPerRole', limit);
  }
  role.attachedPolicies.add(arn);
  return undefined;
}

export function detachRolePolicy(call: IamCall): XmlContent {
  const { role, arn } = roleAndPolicy(call);
  if (!role.attachedPolicies.delete(arn)) {
    throw noSuchEntity(`Policy ${arn} was not found.`);
  }
  return undefined;
}

export function listAttachedRolePolicies(call: IamCall): XmlContent {
  const parameters = new IamParameters(call);
  const name = parameters.roleName();
  const request = readPageRequest(parameters);
  parameters.done();
  const role = authorizedRole(call, name);
  const show = (arn: string) => ({ PolicyName: arn.split('/').at(-1), PolicyArn: arn });
  return page('AttachedPolicies', role.attachedPolicies, (arn) => arn, show, request);
}

function roleAndPolicy(call: IamCall) {
  const parameters = new IamParameters(call);
  const name = parameters.roleName();
  const arn = parameters.policyArn();
  parameters.done();
  const context = { 'iam:PolicyARN': arn, ...boundaryContext(call, name) };
  return { role: authorizedRole(call, name, context), arn };
}
