import { describe, expect } from 'vitest';
import { ROLE } from '../fixtures/roles.ts';
import { ed25519Pair } from '../seal/ssh-keys.ts';
import { roleSession } from './credentials.ts';
import { managedBy } from './temporary-roles.ts';
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

  test.concurrent('of a temporary role', async ({ world }) => {
    expectNamed(await world.run(await managedBy('user', world, { mode: 'create' })));
  });
});
