import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../src/errors.ts';
import type { RawInputs } from '../../src/inputs/names.ts';
import { SESSION, USER_KEYS } from '../fixtures/credentials.ts';
import { refusing, signIn } from '../fixtures/refused-sign-in.ts';
import { OTHER_ROLE, ROLE } from '../fixtures/roles.ts';
import type { World } from '../fixtures/sign-in-ports.ts';

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
    ['nothing at all', { idToken: true }, {}, 'no-credentials', 'check that this exists'],
  ])('%s', async (_what, world, raw, code, advice) => {
    const { failures, names } = await signIn(world, raw);
    expect(failures).toMatchObject([{ code, advice: expect.stringContaining(advice) }]);
    expect(names.filter((name) => !['existingCredentials', 'idToken'].includes(name))).toEqual([]);
  });

  test('fails every role with the same error, and is requested once', async () => {
    const { failures, names } = await signIn(
      { idToken: true, refuse: refusing({ idToken: 'id-token-failed' }) },
      { 'role-arn': `${ROLE}\n${OTHER_ROLE}` },
    );
    expect(failures).toMatchObject([{ code: 'id-token-failed' }, { code: 'id-token-failed' }]);
    expect(names).toEqual(['idToken']);
  });
});

describe('a role that the credentials of the environment may not assume', () => {
  const world = { existing: SESSION, refuse: refusing({ AssumeRole: 'role-not-assumable' }) };
  const MISSED =
    'Advice. If the role trusts the OIDC token of the job, give the job "id-token: write".';

  test.each([
    ['auto, without ID token: says that OIDC was never tried', {}, 'auto', MISSED],
    ['environment: that was asked for', {}, 'environment', 'Advice.'],
    [
      'auto, after OIDC was refused',
      {
        idToken: true,
        refuse: refusing({
          AssumeRoleWithWebIdentity: 'untrusted-identity',
          AssumeRole: 'role-not-assumable',
        }),
      },
      'auto',
      'Advice.',
    ],
    ['auto, another refusal', { refuse: refusing({ AssumeRole: 'network' }) }, 'auto', 'Advice.'],
  ])('%s', async (_what, more, credentials, advice) => {
    const { failures } = await signIn({ ...world, ...more }, { 'role-arn': ROLE, credentials });
    expect(failures).toMatchObject([{ advice }]);
  });
});
