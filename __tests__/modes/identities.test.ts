import { describe, expect, test } from 'vitest';
import { ActionError, type ErrorCode } from '../../src/errors.ts';
import type { RawInputs } from '../../src/inputs/names.ts';
import { signInAll } from '../../src/modes/sign-in.ts';
import { fakePorts, inputsOf, OTHER_ROLE, ROLE, SESSION, USER_KEYS, type World } from './ports.ts';

const fail = (code: ErrorCode) => new ActionError(code, `It is ${code}.`, 'Advice.');
const refusing =
  (refusals: Partial<Record<string, ErrorCode>>): NonNullable<World['refuse']> =>
  (action) => {
    const code = refusals[action];
    return code && fail(code);
  };

async function signIn(world: World, raw: RawInputs) {
  const fake = fakePorts(world);
  const outcomes = await signInAll(inputsOf(raw), fake.ports);
  const failures = outcomes.map((outcome) => ('failure' in outcome ? outcome.failure : undefined));
  return { ...fake, outcomes, failures, names: fake.calls.map(([name]) => name) };
}

describe('the identity', () => {
  test.each<[string, World, RawInputs, readonly string[], string]>([
    [
      'auto, with both: OIDC',
      { idToken: true, existing: SESSION },
      {},
      ['idToken', 'AssumeRoleWithWebIdentity'],
      'Identity: OIDC token of the job (repo:o/r), because the job has "id-token: write".',
    ],
    [
      'auto, without ID token: the environment',
      { existing: SESSION },
      {},
      ['existingCredentials', 'AssumeRole'],
      'Identity: temporary credentials of the environment, because the job has no "id-token: write".',
    ],
    [
      'oidc',
      { idToken: true, existing: SESSION },
      { credentials: 'oidc' },
      ['idToken', 'AssumeRoleWithWebIdentity'],
      'Identity: OIDC token of the job (repo:o/r), because of "credentials: oidc".',
    ],
    [
      'environment',
      { idToken: true, existing: USER_KEYS },
      { credentials: 'environment' },
      ['existingCredentials', 'AssumeRole'],
      'Identity: IAM user keys of the environment, because of "credentials: environment".',
    ],
  ])('%s', async (_what, world, raw, calls, line) => {
    const { names, infos, failures } = await signIn(world, { 'role-arn': ROLE, ...raw });
    expect(failures).toEqual([undefined]);
    expect(names).toEqual(calls);
    expect(infos).toEqual([line]);
  });
});

describe('auto, when STS refuses the OIDC identity', () => {
  const world = (code: ErrorCode, more: World = {}): World => ({
    idToken: true,
    refuse: refusing({ AssumeRoleWithWebIdentity: code }),
    ...more,
  });

  test.each<ErrorCode>(['untrusted-identity', 'no-oidc-provider', 'wrong-audience'])(
    '(%s) tries the credentials that are there, and says so',
    async (code) => {
      const { names, infos, failures } = await signIn(world(code, { existing: SESSION }), {
        'role-arn': ROLE,
      });
      expect(failures).toEqual([undefined]);
      expect(names).toEqual([
        'idToken',
        'AssumeRoleWithWebIdentity',
        'existingCredentials',
        'AssumeRole',
      ]);
      expect(infos[1]).toBe(
        `Identity: temporary credentials of the environment, because STS refused the OIDC identity (${code}) and these were there too.`,
      );
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

  test('is the end when OIDC was asked for', async () => {
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

describe('an identity that is missing', () => {
  const missing = refusing({ idToken: 'id-token-missing' });

  test.each<[string, World, RawInputs, ErrorCode, string]>([
    [
      'no ID token, nothing else',
      { refuse: missing },
      { 'role-arn': ROLE },
      'id-token-missing',
      '',
    ],
    [
      'oidc without the permission',
      { refuse: missing, existing: SESSION },
      { 'role-arn': ROLE, credentials: 'oidc' },
      'id-token-missing',
      '',
    ],
    [
      'environment without credentials',
      { idToken: true },
      { 'role-arn': ROLE, credentials: 'environment' },
      'no-credentials',
      'id-token: write',
    ],
    ['nothing at all', { idToken: true }, {}, 'no-credentials', 'a missing one expands to nothing'],
  ])('%s', async (_what, world, raw, code, advice) => {
    const { failures, names } = await signIn(world, raw);
    expect(failures).toMatchObject([{ code, advice: expect.stringContaining(advice) }]);
    expect(names.filter((name) => !['existingCredentials', 'idToken'].includes(name))).toEqual([]);
  });

  test('fails every role with the same, and is asked for once', async () => {
    const { failures, names } = await signIn(
      { idToken: true, refuse: refusing({ idToken: 'id-token-failed' }) },
      { 'role-arn': `${ROLE}\n${OTHER_ROLE}` },
    );
    expect(failures).toMatchObject([{ code: 'id-token-failed' }, { code: 'id-token-failed' }]);
    expect(names).toEqual(['idToken']);
  });
});
