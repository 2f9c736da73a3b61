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

/** Signed in with unless another role is named. */
export const DEFAULT_ROLE = `arn:aws:iam::${DEFAULT_ACCOUNT_ID}:role/ReadOnly`;
/** Makes and removes temporary roles, and may do no more. */
export const MANAGER_ROLE = `arn:aws:iam::${DEFAULT_ACCOUNT_ID}:role/ConsoleUrlManager`;

/** AWS takes 2 to 30 seconds. */
const PROPAGATION_SECONDS = 3;

/** What `npm start` and `npm run local:aws` have in the local AWS, for their help texts. */
export const WORLD_HELP = `Roles in the local AWS, for a job of the repository octo-org/octo-repo:
  ${DEFAULT_ROLE}
      trusts the OIDC token of the job; the default
  ${MANAGER_ROLE}
      the same; may make and remove temporary roles, with the permissions boundary
      arn:aws:iam::aws:policy/ReadOnlyAccess; the default in the modes create,
      teardown and sweep
  arn:aws:iam::${DEFAULT_ACCOUNT_ID}:role/UserRole
      trusts the IAM user deployer, whose keys the job has with
      --with credentials=environment, or without a role: --with role-arn=none
  arn:aws:iam::${DEFAULT_ACCOUNT_ID}:role/ChainedRole
      trusts the account, so that the user deployer can assume it as well
  arn:aws:iam::${OTHER_ACCOUNT_ID}:role/ReadOnly
      trusts the OIDC token of the job, in another account
GitHub users, for --with seal-to=@NAME:
  @octocat, @mona, @hubot  have an SSH key each, which nobody holds the private
                           part of; @octocat started the run (seal-to=actor)
  @ecdsa-only              has a key of a kind that nothing can be sealed for
All of it is of the partition aws, and is gone when the command ends.
`;

/** Adds to the default world what the demos need. */
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
