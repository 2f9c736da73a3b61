import { describe, expect } from 'vitest';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { userKeys } from './credentials.ts';
import { type RunOptions, test, type World } from './world.ts';

const USER_ROLE = arnOf('UserRole');

type Inputs = Readonly<Record<string, string>>;

/** Refusals that the user understands only with advice on the missing value. */
const REFUSED: readonly (readonly [what: string, Inputs, message: RegExp])[] = [
  [
    'no role',
    { 'role-arn': '' },
    /^Input "role-arn" is set, but empty.*session that the job already has.*otherwise the input is empty.*"none"/,
  ],
  [
    'no mode, with the role that manages temporary roles',
    { mode: '', 'seal-to': 'actor' },
    /^Input "mode" is set, but empty.*default sign-in would make a link for role-arn.*"sign-in"/,
  ],
  [
    'nobody to seal for, in a mode without links',
    { mode: 'sweep', 'seal-to': '' },
    /^Input "seal-to" is set, but empty/,
  ],
  [
    'no accounts',
    { 'allowed-account-ids': '' },
    /^Input "allowed-account-ids" is set, but empty.*otherwise the input is empty.*"any"/,
  ],
  [
    'no boundary',
    { mode: 'create', 'permissions-boundary': '' },
    /^Input "permissions-boundary" is set, but empty.*"none"/,
  ],
  [
    'no name to tear down',
    { mode: 'teardown', 'role-name': '' },
    /^Input "role-name" is empty.*check that this step ran/,
  ],
  [
    'yes for true',
    { mode: 'sweep', 'dry-run': 'yes' },
    /^Input "dry-run" is "yes"\. Use one of: false, true\./,
  ],
];

describe('refused before any request, with the reason', () => {
  test.concurrent.for(REFUSED)('%s', async ([, inputs, message], { world }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE, ...inputs } });
    expect(run.annotations).toEqual([
      {
        level: 'error',
        title: 'invalid-input',
        message: expect.stringMatching(message),
      },
    ]);
    expect(run.calls).toEqual([]);
    expect(run.exitCode).toBe(1);
  });
});

test('an empty destination opens the console home, with a warning', async ({ world }) => {
  const run = await world.run({ inputs: { 'role-arn': ROLE, destination: '' } });
  expect(run.outcome).toBe('success');
  expect(run.annotations).toMatchObject([
    {
      level: 'warning',
      message: expect.stringMatching(
        /^Input "destination" is set, but empty, so the link opens the console home\..*"home"\.$/,
      ),
    },
  ]);
  expect(run.outputs['destination-url']).toContain('/console/home?region=');
});

describe('refused by AWS or GitHub, with advice on the missing value', () => {
  const said = async (world: World, options: RunOptions) =>
    (await world.run(options)).annotations.map(({ title, message }) => [title, message]);

  test.concurrent('an external ID', async ({ world }) => {
    const inputs = { 'role-arn': ROLE, credentials: 'environment', 'external-id': '' };
    expect(await said(world, { inputs, environment: userKeys(world.aws) })).toEqual([
      ['role-not-assumable', expect.stringContaining('it is empty if its secret does not exist')],
    ]);
  });

  test.concurrent('a token for the keys of a user', async ({ world }) => {
    world.aws.faults.add({ service: 'github', fault: { status: 403, body: '{}' } });
    const inputs = { 'role-arn': ROLE, 'seal-to': '@mona', 'github-token': '' };
    expect(await said(world, { inputs })).toEqual([
      ['no-recipient-key', expect.stringContaining('check that the secret exists')],
    ]);
  });

  test.concurrent('a token for the visibility', async ({ world }) => {
    world.aws.faults.add({ service: 'github', fault: { status: 404, body: '{}' } });
    const inputs = { 'role-arn': USER_ROLE, summary: 'link', 'github-token': '' };
    const environment = userKeys(world.aws);
    expect(await said(world, { inputs, environment, idToken: false })).toEqual([
      ['public-repository', expect.stringContaining('check that the secret exists')],
    ]);
  });
});
