import type { XmlContent } from '../query/xml.ts';
import { attachablePolicy } from '../world/attachable-policy.ts';
import { authorizedRole } from './authorize.ts';
import type { IamCall } from './call.ts';
import { IamParameters } from './parameters.ts';
import { noSuchEntity } from './refusals.ts';

/** @throws AwsError `NoSuchEntity` if the boundary does not exist. */
export function requireBoundary({ world, account }: IamCall, arn: string | undefined): void {
  if (arn !== undefined && attachablePolicy(world, account, arn) === undefined) {
    throw noSuchEntity(`Scope ARN: ${arn} does not exist or is not attachable.`);
  }
}

export function putRolePermissionsBoundary(call: IamCall): XmlContent {
  const parameters = new IamParameters(call);
  const name = parameters.roleName();
  const boundary = parameters.requiredText('PermissionsBoundary', { min: 20, max: 2048 });
  parameters.done();
  const role = authorizedRole(call, name, { 'iam:PermissionsBoundary': boundary });
  requireBoundary(call, boundary);
  role.permissionsBoundary = boundary;
  return undefined;
}
