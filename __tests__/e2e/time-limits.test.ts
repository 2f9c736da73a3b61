import { describe, expect } from 'vitest';
import { ROLE } from '../fixtures/roles.ts';
import { test } from './world.ts';

const OIDC = { 'role-arn': ROLE };
/** A minute takes 6 s. A busy machine still answers within a time-out, which is one second. */
const FACTOR = 0.1;

const busyFor = (seconds: number) => ({
  status: 503,
  headers: { 'retry-after': String(seconds) },
});

describe('time', () => {
  test.concurrent.for(['oidc', 'sts', 'signin'] as const)(
    '%s is given the pause that it asks for',
    async (service, { world }) => {
      world.aws.faults.add({ service, times: 1, fault: busyFor(10) });
      const run = await world.run({ inputs: OIDC, timeFactor: FACTOR * 2 });
      expect(run.exitCode).toBe(0);
      const [first, second] = run.requests.filter((request) => request.service === service);
      const pauseMs = Number(second?.at) - Number(first?.at);
      // Without the header it would be 0.5 s at most.
      expect(pauseMs / (FACTOR * 2)).toBeGreaterThan(9_000);
    },
  );

  // At 0 and 29 s; the third try would come at 58 s, and the limit is 55 s.
  test.concurrent.for([
    ['oidc', 'network'],
    ['sts', 'network'],
    ['signin', 'federation-unavailable'],
  ] as const)('is up after less than a minute: %s', async ([service, code], { world }) => {
    world.aws.faults.add({ service, fault: busyFor(29) });
    const run = await world.run({ inputs: OIDC, timeFactor: FACTOR });
    expect(run.annotations).toMatchObject([{ level: 'error', title: code }]);
    expect(run.annotations[0]?.message).toContain('no success within 55 s');
    expect(run.requests.filter((request) => request.service === service)).toHaveLength(2);
  });

  test.concurrent('is up for all hops together', async ({ world }) => {
    world.aws.faults.add({ service: 'oidc', times: 1, fault: busyFor(29) });
    world.aws.faults.add({ service: 'sts', times: 1, fault: busyFor(29) });
    const run = await world.run({ inputs: OIDC, timeFactor: FACTOR });
    expect(run.calls).toEqual(['oidc token', 'oidc token', 'sts AssumeRoleWithWebIdentity']);
    expect(run.annotations).toMatchObject([{ title: 'network' }]);
  });

  test.concurrent('is up for a profile whose process does not end', async ({ world }) => {
    const config = await world.file('config', '[profile p]\ncredential_process = sleep 20\n');
    const run = await world.run({
      inputs: { credentials: 'environment' },
      environment: { AWS_CONFIG_FILE: config, AWS_PROFILE: 'p' },
      timeFactor: 0.01,
    });
    expect(run.exitCode).toBe(1);
    expect(run.annotations).toMatchObject([{ title: 'network' }]);
    expect(run.annotations[0]?.message).toContain('no success within 55 s');
  });
});
