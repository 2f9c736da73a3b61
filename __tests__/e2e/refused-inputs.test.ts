import { describe, expect } from 'vitest';
import { userKeys } from './credentials.ts';
import { test } from './world.ts';

const USER = {
  'role-arn': 'arn:aws:iam::111122223333:role/UserRole',
  credentials: 'environment',
};
const OIDC = { 'role-arn': 'arn:aws:iam::111122223333:role/ReadOnly' };
const REFUSED: readonly (readonly [Record<string, string>, string])[] = [
  [{ ...OIDC, 'external-id': 'partner' }, 'external-id'],
  [{ ...OIDC, 'source-identity': 'octocat' }, 'source-identity'],
  [{ ...OIDC, 'session-tags': 'team=platform' }, 'session-tags'],
  [{ 'external-id': 'partner' }, 'external-id'],
  [{ 'source-identity': 'octocat' }, 'source-identity'],
  [{ ...USER, 'external-id': 'a b' }, 'external-id'],
  [{ ...USER, 'source-identity': 'a/b' }, 'source-identity'],
  [{ ...USER, 'session-tags': 'no tag' }, 'session-tags'],
  [{ ...USER, 'session-tags': '{"a": 1}' }, 'session-tags'],
  [{ ...USER, 'session-tags': 'Team=a\nteam=b' }, 'session-tags'],
  [{ ...USER, 'session-name': 'a b' }, 'session-name'],
  [{ ...USER, 'inline-session-policy': '{"Statement": [' }, 'inline-session-policy'],
  [
    { ...USER, 'inline-session-policy': JSON.stringify({ Statement: 'x'.repeat(2048) }) },
    'inline-session-policy',
  ],
  [{ ...USER, 'managed-session-policies': 'ReadOnlyAccess' }, 'managed-session-policies'],
  [
    { ...USER, 'managed-session-policies': 'arn:aws-cn:iam::aws:policy/ReadOnlyAccess' },
    'managed-session-policies',
  ],
  [
    { mode: 'create', 'policy-arns': 'arn:aws-us-gov:iam::aws:policy/ReadOnlyAccess' },
    'policy-arns',
  ],
  [
    { mode: 'create', 'permissions-boundary': 'arn:aws-cn:iam::aws:policy/ReadOnlyAccess' },
    'permissions-boundary',
  ],
  [
    { mode: 'create', 'trusted-principals': 'arn:aws-cn:iam::111122223333:role/Auditor' },
    'trusted-principals',
  ],
  [
    { mode: 'create', 'trusted-principals': 'arn:aws:constructor::111122223333:root' },
    'trusted-principals',
  ],
  [{ mode: 'create', 'inline-policy': `{${String.raw`\"`.repeat(60_000)}` }, 'inline-policy'],
  [{ ...USER, 'session-duration': '14m59s' }, 'session-duration'],
  [{ ...USER, 'session-duration': '43201' }, 'session-duration'],
  [{ ...USER, 'session-duration': 'an hour' }, 'session-duration'],
  [{ ...USER, 'allowed-account-ids': '1111' }, 'allowed-account-ids'],
  [{ ...USER, reason: 'INC-42\nand more' }, 'reason'],
  [{ ...USER, reason: 'INC-42 \u202egnp.exe' }, 'reason'],
];

describe('refused before any request', () => {
  test.concurrent.for(REFUSED)('%j', async ([inputs, name], { world }) => {
    const run = await world.run({ inputs, environment: userKeys(world.aws) });
    expect(run.annotations).toEqual([
      {
        level: 'error',
        title: 'invalid-input',
        message: expect.stringMatching(new RegExp(`^Input "${name}" .+\\. .+`, 's')),
      },
    ]);
    expect(run.calls).toEqual([]);
    expect(run.exitCode).toBe(1);
  });
});
