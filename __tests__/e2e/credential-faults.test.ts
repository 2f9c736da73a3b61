import { describe, expect } from 'vitest';
import type { Fault } from '../../local/aws/index.ts';
import type { ErrorCode } from '../../src/errors.ts';
import { ROLE } from '../fixtures/roles.ts';
import { idToken } from './credentials.ts';
import { test } from './world.ts';

interface FaultCase {
  readonly name: string;
  readonly fault: Fault;
  readonly times?: number;
  readonly outcome: 'URL' | ErrorCode;
  /** Calls of AssumeRoleWithWebIdentity by the SDK's chain. */
  readonly calls: number;
  readonly timeFactor?: number;
}

const CASES: readonly FaultCase[] = [
  { name: 'a reset, once', fault: { reset: 'mid-response' }, times: 1, outcome: 'URL', calls: 2 },
  { name: '503, once', fault: { status: 503 }, times: 1, outcome: 'URL', calls: 2 },
  { name: 'a reset', fault: { reset: 'before-response' }, outcome: 'network', calls: 4 },
  { name: 'no answer', fault: { hang: true }, outcome: 'network', calls: 4, timeFactor: 0.05 },
  { name: '503', fault: { status: 503 }, outcome: 'network', calls: 4 },
  { name: 'HTML', fault: { html200: true }, outcome: 'no-credentials', calls: 1 },
  {
    name: 'a refusal',
    fault: { awsError: { status: 403, code: 'AccessDenied', message: 'Not authorized.' } },
    outcome: 'no-credentials',
    calls: 1,
  },
];

describe('faults on the way to existing credentials', () => {
  test.concurrent.for(CASES)('$name', async (given, { world }) => {
    world.aws.faults.add({
      service: 'sts',
      action: 'AssumeRoleWithWebIdentity',
      fault: given.fault,
      ...(given.times !== undefined && { times: given.times }),
    });
    const run = await world.run({
      environment: {
        AWS_WEB_IDENTITY_TOKEN_FILE: await world.file('token', await idToken(world.aws)),
        AWS_ROLE_ARN: ROLE,
      },
      timeFactor: given.timeFactor ?? 0.2,
    });
    expect(run.annotations.map(({ title }) => title)).toEqual(
      given.outcome === 'URL' ? [] : [given.outcome],
    );
    expect(run.exitCode).toBe(given.outcome === 'URL' ? 0 : 1);
    const calls = run.calls.filter((call) => call === 'sts AssumeRoleWithWebIdentity');
    expect(calls).toHaveLength(given.calls);
  });
});
