import { describe, expect } from 'vitest';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { roleSession, userKeys } from './credentials.ts';
import { test } from './world.ts';

const OIDC = { 'role-arn': ROLE };

describe('allowed-account-ids', () => {
  const REFUSED_ACCOUNT = [{ level: 'error', title: 'account-not-allowed' }];

  test.concurrent('is checked before any request', async ({ world }) => {
    const run = await world.run({
      inputs: { ...OIDC, 'allowed-account-ids': '444455556666, 555566667777' },
    });
    expect(run.annotations).toMatchObject(REFUSED_ACCOUNT);
    // They may be masked in the spelling of the workflow only.
    expect(run.annotations[0]?.message).not.toMatch(/444455556666|555566667777/);
    expect(run.calls).toEqual([]);
  });

  test.concurrent('lets its accounts pass', async ({ world }) => {
    const run = await world.run({
      inputs: { ...OIDC, 'allowed-account-ids': '444455556666\n111122223333' },
    });
    expect(run.exitCode).toBe(0);
    expect(run.calls).toHaveLength(3);
  });

  test.concurrent('counts for all roles of a step', async ({ world }) => {
    const run = await world.run({
      inputs: {
        'role-arn': `${OIDC['role-arn']}\n${arnOf('ReadOnly', '444455556666')}`,
        'allowed-account-ids': '111122223333',
      },
    });
    expect(run.annotations).toMatchObject(REFUSED_ACCOUNT);
    expect(run.calls).toEqual([]);
  });

  test.concurrent('counts for existing credentials before a token is minted', async ({ world }) => {
    const inputs = {
      'allowed-account-ids': '444455556666',
      'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    };
    const keys = await world.run({ inputs, environment: userKeys(world.aws) });
    const { 'managed-session-policies': _, ...bare } = inputs;
    const session = await world.run({ inputs: bare, environment: await roleSession(world.aws) });
    for (const run of [keys, session]) {
      expect(run.annotations).toMatchObject(REFUSED_ACCOUNT);
      expect(run.calls).toEqual(['sts GetCallerIdentity']);
    }
  });
});
