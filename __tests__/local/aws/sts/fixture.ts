import { AssumeRoleCommand, type AssumeRoleCommandInput } from '@aws-sdk/client-sts';
import type { LocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT, arnOf } from '../../../fixtures/roles.ts';
import { type Keys, stsClient, userKeys } from '../clients.ts';

export const DEPLOYER = `arn:aws:iam::${ACCOUNT}:user/deployer`;

/**
 * Assumes a role as `deployer`, unless told otherwise.
 *
 * @param role - ARN, or name of a role of the default account.
 */
export function assume(
  aws: LocalAws,
  role: string,
  input: Partial<AssumeRoleCommandInput> = {},
  keys: Keys = userKeys(aws),
) {
  return stsClient(aws, keys).send(
    new AssumeRoleCommand({
      RoleArn: role.startsWith('arn:') ? role : arnOf(role),
      RoleSessionName: 'me',
      ...input,
    }),
  );
}

/** How STS refuses it. */
export function denied(caller: string, action: string, role: string) {
  return {
    status: 403,
    code: 'AccessDenied',
    message: `User: ${caller} is not authorized to perform: ${action} on resource: ${arnOf(role)}`,
  };
}
