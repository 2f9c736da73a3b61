import { DEFAULT_ACCOUNT_ID, type LocalAws } from '../../local/aws/index.ts';
import { Job, type StepResult } from '../../local/runner/index.ts';
import { addTemporaryRole, MANAGER, managerSession, temporaryRoles } from './managing-identity.ts';

/** Tells line by line what an identity gets done, so that a reader can stop at a difference. */
export type Story = (aws: LocalAws) => AsyncGenerator<string>;

const BOUNDARY = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

/** With a session of the managing role in the environment, then with its OIDC token. */
export const create: Story = async function* (aws) {
  const inputs = {
    mode: 'create',
    'policy-arns': `AmazonS3ReadOnlyAccess\narn:aws:iam::${DEFAULT_ACCOUNT_ID}:policy/Audit`,
    'permissions-boundary': BOUNDARY,
    teardown: 'job-end',
  };
  await using first = jobOn(aws, { ...aws.grantIdToken(), ...(await managerSession(aws)) });
  const made = await first.job.step({ inputs });
  yield ended('create', made);
  const { roles } = aws.world.account(DEFAULT_ACCOUNT_ID);
  const name = made.outputs['temporary-role-name']?.toLowerCase() ?? '';
  const trust = trustedBy(roles.get(name)?.trustPolicy.text ?? '', aws);
  yield* trust.map((principal) => `trusts ${principal}`);
  roles.delete(name);
  yield ended('job end, with the role gone', await first.post());

  await using second = jobOn(aws, aws.grantIdToken());
  const opened = await second.job.step({ inputs: { ...inputs, 'role-arn': MANAGER } });
  yield ended('create with OIDC', opened);
  yield ended('job end', await second.post());
  yield `${temporaryRoles(aws).length} roles left`;
};

/** One that is there, and one that is gone already. */
export const teardown: Story = async function* (aws) {
  addTemporaryRole(aws.world, 'console-url-1', new Date(aws.clock.now().getTime() + 3_600_000));
  await using step = jobOn(aws, await managerSession(aws));
  const inputs = { mode: 'teardown', 'role-name': 'console-url-1\nconsole-url-2' };
  yield ended('teardown', await step.job.step({ inputs }));
  yield `${temporaryRoles(aws).length} roles left`;
};

export const sweep: Story = async function* (aws) {
  addTemporaryRole(aws.world, 'console-url-1', new Date(aws.clock.now().getTime() - 3_600_000));
  addTemporaryRole(aws.world, 'console-url-2', new Date(aws.clock.now().getTime() + 3_600_000));
  await using step = jobOn(aws, aws.grantIdToken());
  const inputs = { mode: 'sweep', 'role-arn': MANAGER };
  yield ended('sweep', await step.job.step({ inputs }));
  yield `left: ${temporaryRoles(aws)}`;
};

/** What the stories tell if nothing is refused. */
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
  [teardown, ['teardown: success', '0 roles left']],
  [sweep, ['sweep: success', 'left: console-url-2']],
]);

function jobOn(aws: LocalAws, environment: Record<string, string>) {
  const job = new Job({ environment: { ...aws.environment, ...environment } });
  return {
    job,
    async post(): Promise<StepResult> {
      const [result] = await job.post();
      if (result === undefined) {
        throw new Error('There is no post step.');
      }
      return result;
    },
    [Symbol.asyncDispose]: () => job.close(),
  };
}

function ended(what: string, { outcome, annotations }: StepResult): string {
  const errors = annotations.map(({ title, message }) => ` (${title}: ${message})`);
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
