import { CreateRoleCommand, type CreateRoleCommandInput, IAMClient } from '@aws-sdk/client-iam';
import { type LocalAws, roleTrustPolicy } from '../../../../local/aws/index.ts';
import { ACCOUNT } from '../../../fixtures/roles.ts';
import { type Keys, userKeys } from '../clients.ts';

/** A client that does not retry; as `deployer`, who may do everything, unless told otherwise. */
export function iamClient(aws: LocalAws, keys: Keys = userKeys(aws)): IAMClient {
  const endpoint = `${aws.url}/iam`;
  return new IAMClient({ endpoint, region: 'eu-west-1', maxAttempts: 1, credentials: keys });
}

/** Trusts the user `deployer`. */
export const TRUST = JSON.stringify(roleTrustPolicy([`arn:aws:iam::${ACCOUNT}:user/deployer`]));

export function createRole(
  aws: LocalAws,
  input: Partial<CreateRoleCommandInput> = {},
  keys?: Keys,
) {
  return iamClient(aws, keys).send(
    new CreateRoleCommand({ RoleName: 'temp', AssumeRolePolicyDocument: TRUST, ...input }),
  );
}

/** A new user who may do what the statements say. */
export function userWith(aws: LocalAws, name: string, ...Statement: object[]): Keys {
  const account = aws.world.account(ACCOUNT);
  const user = account.addUser({
    name,
    inlinePolicies: { all: { Version: '2012-10-17', Statement } },
  });
  return account.addAccessKey(user);
}

export function allow(...Statement: object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement });
}
