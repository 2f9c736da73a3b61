import { type PolicyDocument, parsePolicy } from '../policy/document.ts';
import type { XmlContent } from '../query/xml.ts';
import type { Role } from '../world/model.ts';
import { authorizedRole, boundaryContext } from './authorize.ts';
import type { IamCall } from './call.ts';
import { encodedDocument } from './content.ts';
import { page, readPageRequest } from './paging.ts';
import { IamParameters } from './parameters.ts';
import { requireInlinePolicySize } from './policy-size.ts';
import { noSuchEntity } from './refusals.ts';

/** Creates or replaces an inline policy of a role. */
export function putRolePolicy(call: IamCall): XmlContent {
  const parameters = new IamParameters(call);
  const roleName = parameters.roleName();
  const policyName = parameters.name('PolicyName');
  const document = parameters.document('PolicyDocument');
  parameters.done();
  const role = authorizedRole(call, roleName, boundaryContext(call, roleName));
  const policy = parsePolicy(document, 'identity');
  requireInlinePolicySize(role, policyName, document);
  role.inlinePolicies.set(policyName, policy);
  return undefined;
}

export function getRolePolicy(call: IamCall): XmlContent {
  const { role, policyName, policy } = existingPolicy(call, false);
  return {
    RoleName: role.name,
    PolicyName: policyName,
    PolicyDocument: encodedDocument(policy.text),
  };
}

export function deleteRolePolicy(call: IamCall): XmlContent {
  const { role, policyName } = existingPolicy(call, true);
  role.inlinePolicies.delete(policyName);
  return undefined;
}

/** Names only. */
export function listRolePolicies(call: IamCall): XmlContent {
  const parameters = new IamParameters(call);
  const roleName = parameters.roleName();
  const request = readPageRequest(parameters);
  parameters.done();
  const names = authorizedRole(call, roleName).inlinePolicies.keys();
  const asIs = (name: string) => name;
  return page('PolicyNames', names, asIs, asIs, request);
}

function existingPolicy(
  call: IamCall,
  changes: boolean,
): { role: Role; policyName: string; policy: PolicyDocument } {
  const parameters = new IamParameters(call);
  const roleName = parameters.roleName();
  const policyName = parameters.name('PolicyName');
  parameters.done();
  const context = changes ? boundaryContext(call, roleName) : {};
  const role = authorizedRole(call, roleName, context);
  const policy = role.inlinePolicies.get(policyName);
  if (policy === undefined) {
    throw noSuchEntity(`The role policy with name ${policyName} cannot be found.`);
  }
  return { role, policyName, policy };
}
