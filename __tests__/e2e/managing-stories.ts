import { DEFAULT_ACCOUNT_ID, type LocalAws } from '../../local/aws/index.ts';
import type { StepResult } from '../../local/runner/index.ts';
import { addTemporaryRole, MANAGER, managerSession, temporaryRoles } from './managing-identity.ts';
import type { World } from './world.ts';

/** Reports line by line what an identity can do, so a reader can stop at a difference. */
export type Story = (world: World) => AsyncGenerator<string>;

const BOUNDARY = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

/** With a session of the managing role in the environment, then with its OIDC token. */
export const create: Story = async function* (world) {
  const { aws } = world;
  const inputs = {
    mode: 'create',
    'policy-arns': `AmazonS3ReadOnlyAccess\narn:aws:iam::${DEFAULT_ACCOUNT_ID}:policy/Audit`,
    'permissions-boundary': BOUNDARY,
    teardown: 'job-end',
  };
  const { roles } = aws.world.account(DEFAULT_ACCOUNT_ID);
  const trusted: string[] = [];
  const environment = await managerSession(aws);
  const first = await world.runJob({ inputs, environment }, () => {
    for (const name of temporaryRoles(aws)) {
      trusted.push(...trustedBy(roles.get(name.toLowerCase())?.trustPolicy.text ?? '', aws));
      roles.delete(name.toLowerCase());
    }
  });
  yield ended('create', first.main);
  yield* trusted.map((principal) => `trusts ${principal}`);
  yield ended('job end, with the role gone', first.post);

  const second = await world.runJob({ inputs: { ...inputs, 'role-arn': MANAGER } });
  yield ended('create with OIDC', second.main);
  yield ended('job end', second.post);
  yield `${temporaryRoles(aws).length} roles left`;
};

/** One that exists, and one that is already gone. */
export const teardown: Story = async function* (world) {
  const { aws } = world;
  addTemporaryRole(aws.world, 'console-url-1', new Date(aws.clock.now().getTime() + 3_600_000));
  const inputs = { mode: 'teardown', 'role-name': 'console-url-1\nconsole-url-2' };
  const environment = await managerSession(aws);
  yield ended('teardown', await world.run({ inputs, environment, idToken: false }));
  yield `${temporaryRoles(aws).length} roles left`;
};

export const sweep: Story = async function* (world) {
  const { aws } = world;
  addTemporaryRole(aws.world, 'console-url-1', new Date(aws.clock.now().getTime() - 3_600_000));
  addTemporaryRole(aws.world, 'console-url-2', new Date(aws.clock.now().getTime() + 3_600_000));
  const inputs = { mode: 'sweep', 'role-arn': MANAGER };
  yield ended('sweep', await world.run({ inputs }));
  yield `left: ${temporaryRoles(aws)}`;
};

/** The lines of the stories if nothing is refused. */
export const GOOD_ENDS: ReadonlyMap<Story, readonly string[]> = new Map([
  [
    create,
    [
      'create: success',
      `trusts ${MANAGER}`,
      `trusts arn:aws:iam::${DEFAULT_ACCOUNT_ID}:oidc-provider/token.actions.githubusercontent.com`,
      'job end, with the role gone: success',
      'create with OIDC: success',
      'job end: success',
      '0 roles left',
    ],
  ],
  [
    teardown,
    [
      `teardown: success (warning: There is no temporary role console-url-2 in the account ${DEFAULT_ACCOUNT_ID} (below /aws-console-url/); nothing to remove.)`,
      '0 roles left',
    ],
  ],
  [sweep, ['sweep: success', 'left: console-url-2']],
]);

function ended(what: string, { outcome, annotations }: StepResult): string {
  const errors = annotations.map(({ title, level, message }) => ` (${title ?? level}: ${message})`);
  return `${what}: ${outcome}${errors.join('')}`;
}

function trustedBy(policy: string, { world }: LocalAws): string[] {
  const { Statement }: { Statement: { Principal: { AWS?: string; Federated?: string } }[] } =
    JSON.parse(policy || '{"Statement":[]}');
  return Statement.map(({ Principal: { AWS, Federated } }) => Federated ?? AWS ?? '').map(
    // IAM keeps principals by their IDs.
    (principal) => world.arnOf(principal) ?? principal,
  );
}
