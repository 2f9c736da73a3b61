import {
  DEFAULT_ACCOUNT_ID,
  GITHUB_ISSUER,
  oidcTrustPolicy,
  roleTrustPolicy,
  type World,
} from '../../local/aws/index.ts';

/** An account of each partition, with a role `ReadOnly` for the workflow. */
export const ACCOUNT_IDS = {
  aws: '444455556666',
  'aws-cn': '222233334444',
  'aws-us-gov': '333344445555',
  'aws-eusc': '555566667777',
} as const;

type PartitionName = keyof typeof ACCOUNT_IDS;

/** Adds these accounts, and to the default one a role `Deploy` that may assume others. */
export function addAccounts(world: World): void {
  const home = world.account(DEFAULT_ACCOUNT_ID);
  home.addRole({
    name: 'Deploy',
    trustPolicy: roleTrustPolicy([home.iamArn('user/deployer')]),
    attachedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
  });
  for (const [partition, id] of Object.entries(ACCOUNT_IDS) as [PartitionName, string][]) {
    const audience = partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
    const account = world.addAccount(id, partition);
    const provider = account.addOidcProvider(GITHUB_ISSUER, [audience]);
    account.addRole({
      name: 'ReadOnly',
      trustPolicy: oidcTrustPolicy(provider.arn, undefined, audience),
      attachedPolicies: [`arn:${partition}:iam::aws:policy/ReadOnlyAccess`],
    });
  }
}
