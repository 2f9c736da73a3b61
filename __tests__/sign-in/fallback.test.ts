import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../src/errors.ts';
import { SESSION } from '../fixtures/credentials.ts';
import { refusing, signIn } from '../fixtures/refused-sign-in.ts';
import { OTHER_ROLE, ROLE } from '../fixtures/roles.ts';
import type { World } from '../fixtures/sign-in-ports.ts';

describe('auto, when STS refuses the OIDC identity', () => {
  const world = (code: ErrorCode, more: World = {}): World => ({
    idToken: true,
    refuse: refusing({ AssumeRoleWithWebIdentity: code }),
    ...more,
  });

  test.each<ErrorCode>(['untrusted-identity', 'no-oidc-provider', 'wrong-audience'])(
    '(%s) tries the existing credentials, and says so',
    async (code) => {
      const { names, notices, failures } = await signIn(world(code, { existing: SESSION }), {
        'role-arn': ROLE,
      });
      expect(failures).toEqual([undefined]);
      expect(names).toEqual([
        'idToken',
        'AssumeRoleWithWebIdentity',
        'existingCredentials',
        'AssumeRole',
      ]);
      expect(notices).toEqual([
        `Identity: temporary credentials of the environment, because STS refused the OIDC identity (${code}).`,
      ]);
    },
  );

  test('fails with that if there are no others', async () => {
    const { names, failures } = await signIn(world('untrusted-identity'), { 'role-arn': ROLE });
    expect(failures).toMatchObject([{ code: 'untrusted-identity' }]);
    expect(names).toContain('existingCredentials');
  });

  test.each<ErrorCode>([
    'role-not-assumable',
    'network',
    'provider-unreachable',
    'region-disabled',
    'policy-refused',
    'duration-refused',
    'expired-credentials',
    'cancelled',
  ])('for another reason (%s) tries nothing else', async (code) => {
    const { names, failures } = await signIn(world(code, { existing: SESSION }), {
      'role-arn': ROLE,
    });
    expect(failures).toMatchObject([{ code }]);
    expect(names).toEqual(['idToken', 'AssumeRoleWithWebIdentity']);
  });

  test('fails with the second refusal if the others are refused too', async () => {
    const { failures } = await signIn(
      {
        idToken: true,
        existing: SESSION,
        refuse: refusing({
          AssumeRoleWithWebIdentity: 'untrusted-identity',
          AssumeRole: 'role-not-assumable',
        }),
      },
      { 'role-arn': ROLE },
    );
    expect(failures).toMatchObject([{ code: 'role-not-assumable' }]);
  });

  test.each<ErrorCode>(['expired-credentials', 'no-credentials', 'network'])(
    'fails with the first refusal if the others cannot be used (%s), and says so',
    async (code) => {
      const { failures, warnings } = await signIn(
        {
          idToken: true,
          refuse: refusing({
            AssumeRoleWithWebIdentity: 'untrusted-identity',
            existingCredentials: code,
          }),
        },
        { 'role-arn': ROLE },
      );
      expect(failures).toMatchObject([{ code: 'untrusted-identity' }]);
      expect(warnings).toEqual([expect.stringContaining(`It is ${code}.`)]);
    },
  );

  test('is a cancel if the run is cancelled while the others are looked up', async () => {
    const refuse = refusing({
      AssumeRoleWithWebIdentity: 'untrusted-identity',
      existingCredentials: 'cancelled',
    });
    const cancelled = AbortSignal.abort();
    const { failures } = await signIn({ idToken: true, refuse, cancelled }, { 'role-arn': ROLE });
    expect(failures).toMatchObject([{ code: 'cancelled' }]);
  });

  test('hides no fault of the program', async () => {
    const bug = new TypeError('of the program');
    const refused = refusing({ AssumeRoleWithWebIdentity: 'untrusted-identity' });
    const refuse = (action: string) => (action === 'existingCredentials' ? bug : refused(action));
    const { failures } = await signIn({ idToken: true, refuse }, { 'role-arn': ROLE });
    expect(failures).toEqual([bug]);
  });

  test('ends the tries with credentials: oidc', async () => {
    const { names, failures } = await signIn(world('untrusted-identity', { existing: SESSION }), {
      'role-arn': ROLE,
      credentials: 'oidc',
    });
    expect(failures).toMatchObject([{ code: 'untrusted-identity' }]);
    expect(names).not.toContain('existingCredentials');
  });

  test('looks for the others once for all roles', async () => {
    const { names, outcomes } = await signIn(world('untrusted-identity', { existing: SESSION }), {
      'role-arn': `${ROLE}\n${OTHER_ROLE}`,
    });
    expect(outcomes).toMatchObject([{ signIn: {} }, { signIn: {} }]);
    expect(names.filter((name) => name === 'idToken')).toHaveLength(1);
    expect(names.filter((name) => name === 'existingCredentials')).toHaveLength(1);
    expect(names.filter((name) => name === 'AssumeRole')).toHaveLength(2);
  });
});
