import { describe, expect, test } from 'vitest';
import type { RawInputs } from '../../src/inputs/names.ts';
import { BY_USER, EXPIRY, handedOver, made, NAME, OURS, USER } from '../fixtures/create-run.ts';
import { SESSION } from '../fixtures/credentials.ts';
import { fakeRolePorts } from '../fixtures/role-ports.ts';
import { ROLE } from '../fixtures/roles.ts';

describe('create', () => {
  test('checks before it creates anything, and tells the post step before it creates the role', async () => {
    const order: string[] = [];
    const fake = fakeRolePorts({
      ...BY_USER,
      refuseIam: (method) => void order.push(method),
    });
    const ports = {
      ...fake.ports,
      remember: (record: Parameters<typeof fake.ports.remember>[0]) => {
        order.push(`remember ${record.cleanup}`);
        return undefined;
      },
    };
    const raw = { 'policy-arns': 'A, B', 'inline-policy': '{"Statement":[]}' };
    await handedOver(raw, ports, async () => {
      order.push('publish');
    });
    expect(order).toEqual([
      'policyExists',
      'policyExists',
      'remember unfinished',
      'createRole',
      'putInlinePolicy',
      'putInlinePolicy',
      'attachPolicy',
      'attachPolicy',
      'publish',
      'remember none',
    ]);
  });

  test('limits the role in time before it gives it any power', async () => {
    const { asked, result } = made({ 'inline-policy': '{"Statement":[]}' }, BY_USER);
    await result;
    expect(asked.filter((call) => call.startsWith('put'))).toEqual([
      'putInlinePolicy aws-console-url-expiry',
      'putInlinePolicy aws-console-url-inline',
    ]);
  });

  test('asks for a role with path, tags, description and limits', async () => {
    const boundary = 'arn:aws:iam::111122223333:policy/B';
    const { created, result } = made({ 'permissions-boundary': boundary }, BY_USER);
    expect(await result).toMatchObject({
      role: { arn: `arn:aws:iam::111122223333:role/aws-console-url/${NAME}`, name: NAME },
      expiresAt: EXPIRY,
      signIn: { accountId: '111122223333', sessionExpiresAt: EXPIRY },
    });
    expect(created).toEqual([
      {
        name: NAME,
        path: '/aws-console-url/',
        description: expect.stringMatching(/^[\x20-\x7e]{20,1000}$/),
        trustPolicy: expect.stringContaining(USER),
        maxSessionSeconds: 3600,
        permissionsBoundary: boundary,
        tags: {
          'aws-console-url:repository': 'octo-org/tools',
          'aws-console-url:run': '42-1',
          'aws-console-url:expires-at': EXPIRY.toISOString(),
        },
      },
    ]);
  });

  test('tells the post step who manages the role, and no more', async () => {
    const { remembered, result } = made(
      {
        'role-arn': ROLE,
        credentials: 'environment',
        region: 'eu-west-1',
        teardown: 'job-end',
        'inline-policy': '{"Statement":[]}',
        'external-id': 'ext',
      },
      BY_USER,
    );
    await result;
    expect(remembered).toEqual(
      ['unfinished', 'job-end'].map((cleanup) => ({
        name: NAME,
        account: { id: '111122223333', partition: 'aws' },
        ownership: OURS,
        cleanup,
        inputs: {
          'role-arn': ROLE,
          credentials: 'environment',
          region: 'eu-west-1',
          'external-id': 'ext',
        },
      })),
    );
  });

  test('parameters of the manager are not sent for the new role', async () => {
    const { calls, result } = made(
      {
        'role-arn': ROLE,
        credentials: 'environment',
        'external-id': 'ext',
        'source-identity': 'octocat',
        'session-tags': 'a=b',
        'inline-session-policy': '{"Statement":[]}',
      },
      BY_USER,
    );
    await result;
    const [manager, fresh] = calls.filter(([name]) => name === 'AssumeRole');
    expect(manager?.[1]).toMatchObject({
      role: ROLE,
      externalId: 'ext',
      sourceIdentity: 'octocat',
      tags: [{ key: 'a', value: 'b' }],
      policies: { managedArns: [] },
    });
    expect(fresh?.[1]).toMatchObject({
      externalId: undefined,
      sourceIdentity: undefined,
      tags: [],
      policies: { inline: '{"Statement":[]}' },
    });
  });

  test('with the credentials of a session opens the role with those', async () => {
    const { calls, result } = made(
      {},
      { existing: SESSION, caller: 'arn:aws:sts::111122223333:assumed-role/Deploy/x' },
    );
    await result;
    expect(calls.at(-1)?.slice(0, 1)).toEqual(['AssumeRole']);
    expect(calls.at(-1)?.at(-1)).toEqual(SESSION);
  });

  test.each<[string, string, boolean]>([
    ['1h', '1h', false],
    ['1h', '12h', true],
    ['2h', '90m', false],
  ])('with expires-in %s and session-duration %s warns: %s', async (expiresIn, asked, warned) => {
    const raw = { 'expires-in': expiresIn, 'session-duration': asked };
    const { result, warnings } = made(raw, BY_USER);
    const { signIn, expiresAt } = await result;
    expect(warnings.some((line) => line.includes('ends with the role'))).toBe(warned);
    expect(Number(signIn.sessionExpiresAt)).toBeLessThanOrEqual(Number(expiresAt));
  });

  test.each<[RawInputs, string]>([
    [{ 'expires-in': '12h' }, '12h'],
    [{ 'expires-in': '15m' }, '15m'],
    [{ 'expires-in': '12h', 'session-duration': '2h' }, '2h'],
  ])('with %j asks for a session of %s', async (raw, length) => {
    const { result, infos, warnings, exchanged } = made(raw, BY_USER);
    await result;
    const seconds = { '12h': 43_200, '15m': 900, '2h': 7200 }[length];
    expect(exchanged.map(({ consoleSeconds }) => consoleSeconds)).toEqual([seconds]);
    expect(infos.filter((line) => line.includes('AWS did not allow'))).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test('a chained session that is shorter than the role is no warning', async () => {
    const caller = 'arn:aws:sts::111122223333:assumed-role/Deploy/x';
    const { result, infos, warnings } = made(
      { 'expires-in': '12h' },
      { existing: SESSION, caller },
    );
    await result;
    expect(warnings).toEqual([]);
    expect(infos.filter((line) => line.includes('AWS did not allow a longer one.'))).toHaveLength(
      1,
    );
  });
});
