import { describe, expect } from 'vitest';
import type { LocalAws } from '../../local/aws/index.ts';
import { arnOf } from '../fixtures/roles.ts';
import { openConsole } from './console.ts';
import {
  type CredentialVariables,
  chainedSession,
  federationSession,
  roleSession,
  sessionToken,
  userKeys,
} from './credentials.ts';
import { test } from './world.ts';

const POLICY = { 'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess' };
const HOUR = 60;

interface Case {
  readonly origin: string;
  /** Of the environment; OIDC if absent. */
  readonly existing?: (aws: LocalAws) => CredentialVariables | Promise<CredentialVariables>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly asked: string;
  /** Of the console session. */
  readonly minutes: number;
  /** Token exchanges: 2 if one with `SessionDuration` was refused, and one without followed. */
  readonly exchanges: number;
  readonly warning?: string;
}

const CASES: readonly Case[] = [
  {
    origin: 'OIDC',
    inputs: { 'role-arn': arnOf('ReadOnly') },
    asked: '12h',
    minutes: 12 * HOUR,
    exchanges: 1,
  },
  {
    origin: 'OIDC',
    inputs: { 'role-arn': arnOf('ReadOnly') },
    asked: '900',
    minutes: 15,
    exchanges: 1,
  },
  {
    origin: 'IAM user keys',
    existing: userKeys,
    inputs: { 'role-arn': arnOf('UserRole'), credentials: 'environment' },
    asked: '1h30m',
    minutes: 1.5 * HOUR,
    exchanges: 1,
  },
  {
    origin: 'a chain of roles',
    existing: roleSession,
    inputs: { 'role-arn': arnOf('ChainedRole'), credentials: 'environment' },
    asked: '20m',
    minutes: 20,
    exchanges: 1,
  },
  {
    origin: 'a chain of roles',
    existing: roleSession,
    inputs: { 'role-arn': arnOf('ChainedRole'), credentials: 'environment' },
    asked: '4h',
    minutes: HOUR,
    exchanges: 1,
    warning:
      'The session will last 1h and not 4h: the role is assumed with the credentials of another role, and AWS limits such chained sessions to one hour.',
  },
  {
    origin: 'a chain of GetSessionToken and a role',
    existing: sessionToken,
    inputs: { 'role-arn': arnOf('UserRole'), credentials: 'environment' },
    asked: '2h',
    minutes: HOUR,
    exchanges: 1,
    warning: 'The session will last 1h and not 2h:',
  },
  {
    origin: 'an existing session of a role',
    existing: roleSession,
    inputs: {},
    asked: '8h',
    minutes: 8 * HOUR,
    exchanges: 1,
  },
  {
    origin: 'an existing session of a chain',
    existing: chainedSession,
    inputs: {},
    asked: '8h',
    minutes: HOUR,
    exchanges: 2,
    warning: 'The session will last as long as its credentials, whose end is unknown, and not 8h:',
  },
  {
    origin: 'an existing session of a chain that tells its end',
    existing: async (aws) => ({
      ...(await chainedSession(aws)),
      AWS_CREDENTIAL_EXPIRATION: new Date(Date.now() + 3_599_000).toISOString(),
    }),
    inputs: {},
    asked: '8h',
    minutes: HOUR,
    exchanges: 2,
    warning: 'and not 8h: AWS does not accept a console session length for role chaining',
  },
  {
    origin: 'GetFederationToken',
    existing: userKeys,
    inputs: POLICY,
    asked: '2h',
    minutes: 2 * HOUR,
    exchanges: 1,
  },
  {
    origin: 'an existing session of GetFederationToken',
    existing: federationSession,
    inputs: {},
    asked: '2h',
    minutes: 12 * HOUR,
    exchanges: 1,
    warning: 'The session will last as long as its credentials',
  },
];

describe('session-duration', () => {
  test.concurrent.for(CASES)('$asked with $origin', async (given, { world }) => {
    const run = await world.run({
      inputs: { ...given.inputs, 'session-duration': given.asked },
      environment: (await given.existing?.(world.aws)) ?? {},
    });

    expect(run.calls.filter((call) => call === 'signin getSigninToken')).toHaveLength(
      given.exchanges,
    );
    expect(run.annotations).toEqual(
      given.warning === undefined
        ? []
        : [{ level: 'warning', message: expect.stringContaining(given.warning) }],
    );
    expect(run.exitCode).toBe(0);
    const { facts } = await openConsole(world.aws, run.outputs['console-url']);
    const minutes = (Date.parse(facts['session-ends'] ?? '') - Date.now()) / 60_000;
    expect(Math.abs(minutes - given.minutes)).toBeLessThan(1);
  });

  test.concurrent('is left out when AWS refuses it', async ({ world }) => {
    world.aws.faults.add({ service: 'signin', times: 1, fault: { status: 400 } });
    const run = await world.run({
      inputs: { 'role-arn': arnOf('ReadOnly'), 'session-duration': '7273' },
    });

    expect(run.requests.slice(-2)).toMatchObject([
      { service: 'signin', status: 400 },
      { service: 'signin', status: 200 },
    ]);
    expect(run.annotations).toEqual([
      {
        level: 'warning',
        message: 'The session will last 1h and not 2h1m13s: AWS refused that length for this role.',
      },
    ]);
    expect(run.exitCode).toBe(0);
  });

  test.concurrent('is never sent if it was not asked for', async ({ world }) => {
    world.aws.faults.add({ service: 'signin', times: 1, fault: { status: 400 } });
    const run = await world.run({ inputs: { 'role-arn': arnOf('ReadOnly') } });
    expect(run.calls.filter((call) => call.startsWith('signin'))).toHaveLength(1);
    expect(run.annotations).toMatchObject([{ title: 'federation-refused' }]);
  });
});
