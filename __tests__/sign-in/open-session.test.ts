import { describe, expect, test } from 'vitest';
import type { RawInputs } from '../../src/inputs/names.ts';
import { SESSION, USER_KEYS } from '../fixtures/credentials.ts';
import { ROLE } from '../fixtures/roles.ts';
import { fakePorts, inputsOf, signInTo, type World } from '../fixtures/sign-in-ports.ts';

const NAME = 'octocat-42-1';
const DURATION: RawInputs = { 'session-duration': '2h' };
const POLICY: RawInputs = { 'inline-session-policy': '{"Statement":[]}' };
const request = { region: 'us-east-1', sessionName: NAME, policies: { managedArns: [] } };
const narrowed = { ...request, policies: { inline: '{"Statement":[]}', managedArns: [] } };
const assumedRole = 'arn:aws:sts::777788889999:assumed-role/Runner/i-0abc';
const federatedUser = 'arn:aws:sts::777788889999:federated-user/alice';
const sessionCredentials = { ...SESSION, expiresAt: undefined };

interface Case {
  readonly world: World;
  readonly raw: RawInputs;
  /** Everything that was asked, in order, without the exchange. */
  readonly calls: readonly unknown[][];
  /** Access key of the session, and the length if one was asked for. */
  readonly exchange: readonly [string, number?];
  readonly session: {
    readonly accountId: string;
    readonly sessionName: string;
    readonly end?: string;
  };
  readonly warning?: string;
}

const CASES: Record<string, Case> = {
  OIDC: {
    world: { idToken: true },
    raw: { 'role-arn': ROLE },
    calls: [
      ['idToken', 'sts.amazonaws.com'],
      ['AssumeRoleWithWebIdentity', { role: ROLE, ...request }, 'jwt-sts.amazonaws.com'],
    ],
    exchange: ['ASIA-ReadOnly'],
    session: { accountId: '111122223333', sessionName: NAME, end: '13:00' },
  },
  'OIDC with a duration': {
    world: { idToken: true },
    raw: { 'role-arn': ROLE, ...DURATION, ...POLICY, audience: 'custom' },
    calls: [
      ['idToken', 'custom'],
      ['AssumeRoleWithWebIdentity', { role: ROLE, ...narrowed }, 'jwt-custom'],
    ],
    exchange: ['ASIA-ReadOnly', 7200],
    session: { accountId: '111122223333', sessionName: NAME, end: '14:00' },
  },
  'user keys and a role': {
    world: { existing: USER_KEYS },
    raw: { 'role-arn': ROLE, ...DURATION },
    calls: [
      ['existingCredentials', 'us-east-1'],
      ['AssumeRole', { role: ROLE, ...request, tags: [] }, USER_KEYS],
    ],
    exchange: ['ASIA-ReadOnly', 7200],
    session: { accountId: '111122223333', sessionName: NAME, end: '14:00' },
  },
  'a session and a role, with everything that AssumeRole takes': {
    world: { existing: SESSION },
    raw: {
      'role-arn': ROLE,
      'session-name': 'audit-1',
      'external-id': 'ext',
      'source-identity': 'octocat',
      'session-tags': 'a=b',
      region: 'eu-west-1',
      ...POLICY,
    },
    calls: [
      ['existingCredentials', 'eu-west-1'],
      [
        'AssumeRole',
        {
          role: ROLE,
          ...narrowed,
          region: 'eu-west-1',
          sessionName: 'audit-1',
          tags: [{ key: 'a', value: 'b' }],
          externalId: 'ext',
          sourceIdentity: 'octocat',
        },
        SESSION,
      ],
    ],
    exchange: ['ASIA-ReadOnly'],
    session: { accountId: '111122223333', sessionName: 'audit-1', end: '13:00' },
  },
  'a session and a role, with a duration that chaining does not allow': {
    world: { existing: SESSION },
    raw: { 'role-arn': ROLE, ...DURATION },
    calls: [
      ['existingCredentials', 'us-east-1'],
      ['AssumeRole', { role: ROLE, ...request, credentialSeconds: 3600, tags: [] }, SESSION],
    ],
    exchange: ['ASIA-ReadOnly'],
    session: { accountId: '111122223333', sessionName: NAME, end: '13:00' },
    warning: 'The session will last 1h and not 2h: the role is assumed with',
  },
  'a session of a role': {
    world: { existing: SESSION, caller: assumedRole },
    raw: {},
    calls: [
      ['existingCredentials', 'us-east-1'],
      ['GetCallerIdentity', 'us-east-1', SESSION],
    ],
    exchange: ['ASIASESSION'],
    session: { accountId: '777788889999', sessionName: 'i-0abc', end: '12:45' },
  },
  'a session of a role, with a duration': {
    world: { existing: SESSION, caller: assumedRole },
    raw: DURATION,
    calls: [
      ['existingCredentials', 'us-east-1'],
      ['GetCallerIdentity', 'us-east-1', SESSION],
    ],
    exchange: ['ASIASESSION', 7200],
    session: { accountId: '777788889999', sessionName: 'i-0abc', end: '14:00' },
  },
  'a session of a role that does not tell its end': {
    world: { existing: sessionCredentials, caller: assumedRole },
    raw: { 'allowed-account-ids': '777788889999' },
    calls: [
      ['existingCredentials', 'us-east-1'],
      ['GetCallerIdentity', 'us-east-1', sessionCredentials],
    ],
    exchange: ['ASIASESSION'],
    session: { accountId: '777788889999', sessionName: 'i-0abc' },
  },
  'a session of GetFederationToken, with a duration': {
    world: { existing: SESSION, caller: federatedUser },
    raw: DURATION,
    calls: [
      ['existingCredentials', 'us-east-1'],
      ['GetCallerIdentity', 'us-east-1', SESSION],
    ],
    exchange: ['ASIASESSION'],
    session: { accountId: '777788889999', sessionName: 'alice', end: '12:45' },
    warning:
      'The session will last 45m and not 2h: AWS does not accept a console session length for GetFederationToken',
  },
  'user keys alone': {
    world: { existing: USER_KEYS },
    raw: { ...POLICY, 'session-tags': 'a=b', ...DURATION },
    calls: [
      ['existingCredentials', 'us-east-1'],
      [
        'GetFederationToken',
        { ...narrowed, credentialSeconds: 7200, tags: [{ key: 'a', value: 'b' }] },
        USER_KEYS,
      ],
    ],
    exchange: [`ASIA-${NAME}`],
    session: { accountId: '111122223333', sessionName: NAME, end: '13:00' },
    warning: 'The session will last 1h and not 2h',
  },
  'user keys alone, in allowed accounts only': {
    world: { existing: USER_KEYS, caller: 'arn:aws:iam::111122223333:user/alice' },
    raw: { ...POLICY, 'allowed-account-ids': '111122223333' },
    calls: [
      ['existingCredentials', 'us-east-1'],
      ['GetCallerIdentity', 'us-east-1', USER_KEYS],
      ['GetFederationToken', { ...narrowed, tags: [] }, USER_KEYS],
    ],
    exchange: [`ASIA-${NAME}`],
    session: { accountId: '111122223333', sessionName: NAME, end: '13:00' },
  },
};

describe('a sign-in with', () => {
  test.each(Object.entries(CASES))('%s', async (_name, given) => {
    const { ports, calls, exchanged, warnings } = fakePorts(given.world);
    const [outcome] = await signInTo(inputsOf(given.raw), ports);
    expect(outcome).toHaveProperty('signIn');
    expect(calls).toEqual(given.calls);

    const [accessKeyId, consoleSeconds] = given.exchange;
    expect(exchanged).toHaveLength(1);
    expect(exchanged).toMatchObject([{ credentials: { accessKeyId }, consoleSeconds }]);

    const { accountId, sessionName, end } = given.session;
    const sessionExpiresAt = end && new Date(`2026-03-01T${end}:00Z`);
    const signIn = outcome?.kind === 'signed-in' ? outcome.signIn : undefined;
    expect(signIn).toMatchObject({ accountId, sessionName });
    expect(signIn?.sessionExpiresAt).toEqual(sessionExpiresAt);
    expect(warnings).toEqual(
      given.warning === undefined ? [] : [expect.stringContaining(given.warning)],
    );
  });
});
