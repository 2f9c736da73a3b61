import { describe, expect } from 'vitest';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { ed25519Pair } from '../seal/ssh-keys.ts';
import { roleSession, userKeys } from './credentials.ts';
import { addRole, managedBy, teardown } from './temporary-roles.ts';
import { type Run, test } from './world.ts';

const RUN = /^aws-console-url\/\d+\.\d+\.\d+ \(octo-org\/octo-repo; run 16588214937\/1\)$/;

function expectNamed(run: Run): void {
  expect(run.exitCode).toBe(0);
  expect(run.requests.length).toBeGreaterThan(0);
  expect(run.requests.filter(({ userAgent }) => !RUN.test(userAgent))).toEqual([]);
}

describe('every request names the run', () => {
  test.concurrent('of a sign-in, and of what GitHub is asked', async ({ world }) => {
    world.aws.github.sshKeys.set('mona', [ed25519Pair().line]);
    const run = await world.run({ inputs: { 'role-arn': ROLE, 'seal-to': '@mona' } });
    expect(run.requests.map(({ service }) => service)).toEqual(['github', 'oidc', 'sts', 'signin']);
    expectNamed(run);
  });

  test.concurrent('of an existing session', async ({ world }) => {
    expectNamed(await world.run({ environment: await roleSession(world.aws) }));
  });

  test.concurrent('of a profile whose role the SDK assumes', async ({ world }) => {
    const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key } = userKeys(world.aws);
    const config = await world.file(
      'config',
      `[profile audit]
role_arn = ${arnOf('Deploy')}
source_profile = base
[profile base]
aws_access_key_id = ${id}
aws_secret_access_key = ${key}
`,
    );
    const run = await world.run({
      environment: { AWS_PROFILE: 'audit', AWS_CONFIG_FILE: config },
    });
    expect(run.calls[0]).toBe('sts AssumeRole');
    expectNamed(run);
  });

  test.concurrent('of a teardown, and of a sweep', async ({ world }) => {
    addRole(world.aws, { name: 'of-a-step' });
    addRole(world.aws, { name: 'left-over' });
    expectNamed(await world.run(await teardown(world, 'of-a-step')));
    expectNamed(await world.run(await managedBy('user', world, { mode: 'sweep' })));
  });

  test.concurrent('of a temporary role', async ({ world }) => {
    expectNamed(await world.run(await managedBy('user', world, { mode: 'create' })));
  });
});
