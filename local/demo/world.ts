import { readFileSync } from 'node:fs';
import {
  DEFAULT_ACCOUNT_ID,
  GITHUB_ISSUER,
  type LocalAws,
  oidcTrustPolicy,
  type World,
} from '../aws/index.ts';
import { addGithubUsers } from './github-users.ts';

const OTHER_ACCOUNT_ID = '444455556666';

/** The default role of a sign-in. */
export const DEFAULT_ROLE = `arn:aws:iam::${DEFAULT_ACCOUNT_ID}:role/ReadOnly`;
/** May only create and remove temporary roles. */
export const MANAGER_ROLE = `arn:aws:iam::${DEFAULT_ACCOUNT_ID}:role/ConsoleUrlManager`;

/** AWS takes 2 to 30 seconds. */
const PROPAGATION_SECONDS = 3;

/** Describes the local AWS of `npm start` and `npm run local:aws`, for their help. */
export const WORLD_HELP = `Roles in the local AWS, for a job of the repository octo-org/octo-repo:
  ${DEFAULT_ROLE}
      trusts the OIDC token of the job; the default
  ${MANAGER_ROLE}
      trusts it too; may create and remove temporary roles, with the permissions boundary
      arn:aws:iam::aws:policy/ReadOnlyAccess; the default in the modes create,
      teardown and sweep
  arn:aws:iam::${DEFAULT_ACCOUNT_ID}:role/UserRole
      trusts the IAM user deployer; the job has the keys of this user with
      --with credentials=environment or --with role-arn=none
  arn:aws:iam::${DEFAULT_ACCOUNT_ID}:role/ChainedRole
      trusts the account, so the user deployer can assume it too
  arn:aws:iam::${OTHER_ACCOUNT_ID}:role/ReadOnly
      trusts the OIDC token of the job, in another account
GitHub users, for --with seal-to=@NAME:
  @octocat, @mona, @hubot  have an SSH key each, without the private key;
                           @octocat started the run (seal-to=actor)
  @ecdsa-only              has a kind of key that the action cannot seal for
Everything is in the partition aws, and is deleted when the command ends.
`;

/** Adds the roles of the demos to the default world. */
export function addDemoRoles(world: World): void {
  world.rolePropagationSeconds = PROPAGATION_SECONDS;
  const home = world.account(DEFAULT_ACCOUNT_ID);
  const policy = new URL('../../docs/aws-setup/manage-bounded.json', import.meta.url);
  home.addRole({
    name: 'ConsoleUrlManager',
    trustPolicy: oidcTrustPolicy(home.iamArn('oidc-provider/token.actions.githubusercontent.com')),
    inlinePolicies: { manage: readFileSync(policy, 'utf8') },
  });
  const other = world.addAccount(OTHER_ACCOUNT_ID);
  other.addRole({
    name: 'ReadOnly',
    trustPolicy: oidcTrustPolicy(other.addOidcProvider(GITHUB_ISSUER, ['sts.amazonaws.com']).arn),
    attachedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
  });
}

/** Fills the local GitHub: the repository of the job, and users. */
export function addGithub({ github }: LocalAws, visibility: 'public' | 'private'): void {
  github.visibilities.set('octo-org/octo-repo', visibility);
  addGithubUsers(github);
}

/** The keys of the IAM user, as a job finds them in its environment. */
export function deployerKeys({ world }: LocalAws): Record<string, string> {
  const key = world.account(DEFAULT_ACCOUNT_ID).user('deployer')?.accessKeys[0];
  return {
    AWS_ACCESS_KEY_ID: key?.accessKeyId ?? '',
    AWS_SECRET_ACCESS_KEY: key?.secretAccessKey ?? '',
  };
}
