import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect } from 'vitest';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { userKeys } from './credentials.ts';
import { open } from './delivery.ts';
import { managedBy, teardown, temporaryRoles } from './temporary-roles.ts';
import { type Run, test, type World } from './world.ts';

const OTHER = arnOf('ReadOnly', '444455556666');
const USER_ROLE = arnOf('UserRole');
const READ_ONLY = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
/** A policy as web pages and editors of other systems have it. */
const POLICY =
  '\ufeff{\r\n\u00a0\u00a0"Version":\u00a0"2012-10-17",\r\n\t"Statement": [\r\n{"Effect": "Allow", "Action": "s3:List*", "Resource": "*"}\r\n]\r\n}\r\n';

type Inputs = Readonly<Record<string, string>>;
type Seen = (run: Run, world: World) => unknown;

const output =
  (name: string): Seen =>
  ({ outputs }) =>
    outputs[name];
const lastsHours: Seen = ({ outputs }) => {
  const [end, start] = [outputs['session-expires-at'], outputs['url-expires-at']];
  return Math.round((Date.parse(end ?? '') - Date.parse(start ?? '')) / 900_000 + 1) / 4;
};
const sessionOf = (world: World) => [...world.aws.world.sessions.values()].at(-1);

/** Inputs as people and programs write them, and how the action must read them. */
const SIGN_INS: readonly (readonly [what: string, Inputs, Seen, unknown])[] = [
  [
    'words in capitals',
    { mode: 'Sign-In', credentials: 'OIDC', summary: 'DETAILS' },
    output('role-arn'),
    ROLE,
  ],
  [
    'a role with an invisible character',
    { 'role-arn': `\ufeff\u00a0${ROLE}\u200b\r\n` },
    output('role-arn'),
    ROLE,
  ],
  [
    'roles with line ends of Windows',
    { 'role-arn': `${ROLE}\r\n${OTHER}\r\n` },
    ({ outputs }) => JSON.parse(outputs['console-urls'] ?? '').length,
    2,
  ],
  ['a duration in capitals', { 'session-duration': ' 1H30M\t' }, lastsHours, 1.5],
  [
    'a region in capitals',
    { region: 'EU-Central-1\r\n' },
    output('destination-url'),
    'https://eu-central-1.console.aws.amazon.com/console/home?region=eu-central-1',
  ],
  [
    'a policy from a page',
    { 'inline-session-policy': POLICY },
    (_, world) => sessionOf(world)?.sessionPolicies?.length,
    1,
  ],
  [
    'managed policies with line ends of Windows',
    { 'managed-session-policies': `"${READ_ONLY}"\r\n` },
    (_, world) => sessionOf(world)?.sessionPolicies?.length,
    1,
  ],
];

describe('a sign-in accepts', () => {
  test.concurrent.for(SIGN_INS)('%s', async ([, inputs, seen, expected], { world }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE, ...inputs } });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(seen(run, world)).toEqual(expected);
  });

  test.concurrent('tags of every spelling, with existing credentials', async ({ world }) => {
    for (const tags of ['team=a\r\nstage = b\r', '\ufeff{\u00a0"team": "a",\r"stage":\u00a0"b"}']) {
      const run = await world.run({
        inputs: { 'role-arn': USER_ROLE, credentials: 'Environment', 'session-tags': tags },
        environment: userKeys(world.aws),
      });
      expect(run).toMatchObject({ exitCode: 0, annotations: [] });
      expect(Object.fromEntries(sessionOf(world)?.tags ?? [])).toEqual({ team: 'a', stage: 'b' });
    }
  });

  test.concurrent('recipients in quotation marks, with line ends of Windows', async ({ world }) => {
    const carl = await generateX25519Identity();
    const inputs = { 'role-arn': ROLE, 'seal-to': `"${await identityToRecipient(carl)}"\r\n\r\n` };
    const run = await world.run({ inputs });
    expect(await open(run.outputs['sealed-url'], carl)).toBe(`${run.outputs['console-url']}\n`);
  });
});

test.concurrent('inputs of other actions are a warning that names ours', async ({ world }) => {
  const run = await world.run({
    inputs: { 'role-arn': ROLE, 'role-to-assume': OTHER, 'aws-region': 'eu-west-1', role_arn: 'x' },
  });
  expect(run.exitCode).toBe(0);
  const ours = run.annotations.filter(({ message }) => message.startsWith('This action has no'));
  expect(ours.map(({ level, message }) => [level, message])).toEqual([
    ['warning', expect.stringMatching(/"role-to-assume", .* Use "role-arn"\.$/)],
    ['warning', expect.stringMatching(/"aws-region", .* Use "region"\.$/)],
    ['warning', expect.stringMatching(/"role_arn", .* Use "role-arn"\.$/)],
  ]);
  expect(ours.map(({ message }) => message).join()).not.toContain(OTHER);
});

describe('temporary roles accept', () => {
  test.concurrent('words, lists and policies of every spelling', async ({ world }) => {
    const { main, post } = await world.runJob(
      await managedBy('user', world, {
        mode: 'CREATE',
        teardown: 'Job-End\r\n',
        'policy-arns': '"ReadOnlyAccess"\r\nAmazonS3ReadOnlyAccess,\rjob-function/ViewOnlyAccess',
        'inline-policy': POLICY,
        'permissions-boundary': `'${READ_ONLY}'`,
        'trusted-principals': '"444455556666"\r\n4444-5555-6666',
        'expires-in': '2H',
      }),
    );
    expect(main).toMatchObject({ exitCode: 0, annotations: [] });
    expect(post.log).toContain('Removed the temporary role');
    expect(temporaryRoles(world.aws)).toEqual([]);
  });

  test.concurrent('names of every spelling, and TRUE for true', async ({ world }) => {
    const made = await world.run(await managedBy('user', world, { mode: 'create' }));
    const name = made.outputs['temporary-role-name'] ?? '';
    const dry = await world.run(await teardown(world, `"${name}"\r\n`, { 'dry-run': 'TRUE' }));
    expect(dry).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'removed-roles': '[]' } });
    const removed = await world.run(await teardown(world, `'${name}'\r`, { mode: 'Teardown' }));
    expect(JSON.parse(removed.outputs['removed-roles'] ?? '')).toEqual([name]);
  });
});
