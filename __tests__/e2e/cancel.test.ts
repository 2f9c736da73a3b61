import { readFileSync } from 'node:fs';
import { describe, expect, vi } from 'vitest';
import { arnOf } from '../fixtures/roles.ts';
import { asked } from './asked.ts';
import { processProfile } from './credential-process.ts';
import { roleSession, userKeys } from './credentials.ts';
import { listen } from './silent-server.ts';
import { type RunOptions, test, type World } from './world.ts';

interface CancelCase {
  readonly during: string;
  /** The last call before the cancel; it never gets its answer. */
  readonly call: string;
  readonly fault?: object;
  readonly options: (world: World) => RunOptions | Promise<RunOptions>;
}

const OIDC: RunOptions = { inputs: { 'role-arn': arnOf('ReadOnly') } };

const CASES: readonly CancelCase[] = [
  { during: 'the ID token request', call: 'oidc token', options: () => OIDC },
  {
    during: 'AssumeRoleWithWebIdentity',
    call: 'sts AssumeRoleWithWebIdentity',
    options: () => OIDC,
  },
  { during: 'the token exchange', call: 'signin getSigninToken', options: () => OIDC },
  {
    during: 'the sign-in to one of several roles',
    call: 'signin getSigninToken',
    options: () => ({
      inputs: { 'role-arn': `${arnOf('ReadOnly')}\n${arnOf('ReadOnly', '444455556666')}` },
    }),
  },
  {
    during: 'AssumeRole',
    call: 'sts AssumeRole',
    options: ({ aws }) => ({
      inputs: { 'role-arn': arnOf('UserRole'), credentials: 'environment' },
      environment: userKeys(aws),
    }),
  },
  {
    during: 'GetCallerIdentity',
    call: 'sts GetCallerIdentity',
    options: async ({ aws }) => ({ environment: await roleSession(aws) }),
  },
  {
    during: 'the look for existing credentials',
    call: 'sts AssumeRoleWithWebIdentity',
    options: async (world) => ({
      environment: {
        AWS_WEB_IDENTITY_TOKEN_FILE: await world.file('token', 'not.looked.at'),
        AWS_ROLE_ARN: arnOf('ReadOnly'),
      },
    }),
  },
  {
    during: 'a pause before another try',
    call: 'oidc token',
    fault: { status: 429, headers: { 'retry-after': '25' } },
    options: () => OIDC,
  },
];

describe('a cancelled run', () => {
  test.concurrent.for(CASES)('ends during $during', async (given, { world }) => {
    const [service = '', action = ''] = given.call.split(' ');
    const options = await given.options(world);
    const earlier = world.aws.requests.length;
    world.aws.faults.add({
      service: service as 'oidc' | 'sts' | 'signin',
      action,
      fault: (given.fault ?? { hang: true }) as { hang: true },
    });
    await expectCancelled(world, options, asked(world.aws, action));
    expect(world.aws.requests.slice(earlier).at(-1)).toMatchObject({ service, action });
  });

  test.concurrent('ends while a profile starts a process', async ({ world }) => {
    const started = await world.file('started', '');
    // It ends soon after the step, because nothing reads its output.
    const source = `
      require('node:fs').writeFileSync(${JSON.stringify(started)}, 'yes');
      setInterval(() => process.stdout.write(' '), 50);`;
    await expectCancelled(
      world,
      {
        inputs: { credentials: 'environment' },
        environment: await processProfile(world, source),
      },
      vi.waitUntil(() => readFileSync(started, 'utf8') !== '', 30_000).then(() => undefined),
    );
  });

  test.concurrent('ends while a container gives no credentials', async ({
    world,
    onTestFinished,
  }) => {
    const server = await listen();
    onTestFinished(() => server.close());
    await expectCancelled(
      world,
      {
        inputs: { credentials: 'environment' },
        environment: { AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${server.port}/` },
      },
      server.connected,
    );
  });

  test.concurrent('ends while a proxy gives no answer', async ({ world, onTestFinished }) => {
    const server = await listen();
    onTestFinished(() => server.close());
    await expectCancelled(
      world,
      { ...OIDC, environment: { http_proxy: `http://127.0.0.1:${server.port}` } },
      server.connected,
    );
  });
});

/** If the runner kills the step, there is no exit code. */
async function expectCancelled(world: World, options: RunOptions, when: Promise<void>) {
  const run = await world.run({ ...options, signal: { name: 'SIGINT', when, timeScale: 0.3 } });
  expect(run.outcome).toBe('cancelled');
  expect(run.exitCode).toBe(1);
  expect(run.annotations.filter(({ title }) => title !== undefined)).toEqual([
    {
      level: 'error',
      title: 'cancelled',
      message: expect.stringContaining('start the run again'),
    },
  ]);
  expect(run.outputs).not.toHaveProperty('console-url');
}
