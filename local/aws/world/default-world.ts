import { GITHUB_ISSUER } from '../oidc/claims.ts';
import type { World } from './world.ts';

export const DEFAULT_ACCOUNT_ID = '111122223333';

/** Trusts the default repository in both forms of the subject. */
const DEFAULT_SUBJECTS: readonly string[] = [
  'repo:octo-org/octo-repo:*',
  'repo:octo-org@65/octo-repo@74:*',
];

/**
 * Account 111122223333: GitHub's OIDC provider, a role `ReadOnly` for the workflow, a user
 * `deployer` with long-term keys, a role `UserRole` for this user, and a role `ChainedRole` for
 * the account and for `ReadOnly`.
 */
export function fillDefaultWorld(world: World): void {
  const account = world.addAccount(DEFAULT_ACCOUNT_ID, 'aws', 'local');
  account.addOidcProvider(GITHUB_ISSUER, ['sts.amazonaws.com']);
  const deployer = account.addUser({
    name: 'deployer',
    attachedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
  });
  account.addAccessKey(deployer);
  const readOnlyAccess = { attachedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] };
  const readOnly = account.addRole({
    name: 'ReadOnly',
    trustPolicy: oidcTrustPolicy(account.iamArn(`oidc-provider/${GITHUB_ISSUER.slice(8)}`)),
    ...readOnlyAccess,
  });
  account.addRole({
    name: 'UserRole',
    trustPolicy: roleTrustPolicy([deployer.arn]),
    ...readOnlyAccess,
  });
  account.addRole({
    name: 'ChainedRole',
    trustPolicy: roleTrustPolicy([account.iamArn('root'), readOnly.arn]),
    ...readOnlyAccess,
  });
}

/** Trusts the workflows whose subject matches one of the patterns. */
export function oidcTrustPolicy(
  providerArn: string,
  subjects: readonly string[] = DEFAULT_SUBJECTS,
  audience = 'sts.amazonaws.com',
): object {
  const prefix = providerArn.slice(providerArn.indexOf('/') + 1);
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: providerArn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${prefix}:aud`]: audience },
          StringLike: { [`${prefix}:sub`]: subjects },
        },
      },
    ],
  };
}

/** Trusts roles, users or accounts, also with tags and a source identity. */
export function roleTrustPolicy(principals: readonly string[]): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: principals },
        Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
      },
    ],
  };
}
