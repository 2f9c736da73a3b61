import { describe, expect } from 'vitest';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { userKeys } from './credentials.ts';
import { test } from './world.ts';

const USER = {
  'role-arn': arnOf('UserRole'),
  credentials: 'environment',
};
const OIDC = { 'role-arn': ROLE };
const REFUSED: readonly (readonly [Record<string, string>, string])[] = [
  [{ ...OIDC, 'external-id': 'partner' }, 'external-id'],
  [{ 'source-identity': 'octocat' }, 'source-identity'],
  [{ ...USER, 'session-tags': 'Team=a\nteam=b' }, 'session-tags'],
  [
    { ...USER, 'inline-session-policy': JSON.stringify({ Statement: 'x'.repeat(2048) }) },
    'inline-session-policy',
  ],
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
    {
      mode: 'teardown',
      'role-name': 'arn:aws-cn:iam::111122223333:role/aws-console-url/console-url-1',
    },
    'role-name',
  ],
  [{ 'access-portal': `https://example.awsapps.com/${'/'.repeat(100_000)}?` }, 'access-portal'],
  [{ 'access-portal': `https://${'A'.repeat(20_000)}.com` }, 'access-portal'],
  [{ destination: `https://${'A'.repeat(20_000)}.com` }, 'destination'],
  [
    { mode: 'create', 'trusted-principals': 'arn:aws:constructor::111122223333:root' },
    'trusted-principals',
  ],
  [{ mode: 'create', 'inline-policy': `{${String.raw`\"`.repeat(60_000)}` }, 'inline-policy'],
  [{ ...USER, 'session-duration': '43201' }, 'session-duration'],
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
