import { describe, expect } from 'vitest';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { ACCOUNT_IDS } from './accounts.ts';
import { openConsole } from './console.ts';
import { userKeys } from './credentials.ts';
import { test } from './world.ts';

const OTHER = `arn:aws:iam::${ACCOUNT_IDS.aws}:role/ReadOnly`;
const CLOSED = arnOf('UserRole');
const lines = (...roles: string[]) => ({ 'role-arn': roles.join('\n') });

describe('several roles', () => {
  test.concurrent('take one ID token and two requests each', async ({ world }) => {
    const run = await world.run({ inputs: lines(ROLE, OTHER) });
    expect(run.exitCode).toBe(0);
    expect([...run.calls].sort()).toEqual([
      'oidc token',
      'signin getSigninToken',
      'signin getSigninToken',
      'sts AssumeRoleWithWebIdentity',
      'sts AssumeRoleWithWebIdentity',
    ]);
    const urls: { roleArn: string; consoleUrl: string }[] = JSON.parse(
      run.outputs['console-urls'] ?? '',
    );
    expect(urls.map(({ roleArn }) => roleArn)).toEqual([ROLE, OTHER]);
    expect(run.outputs['console-url']).toBe(urls[0]?.consoleUrl);
    const accounts = await Promise.all(
      urls.map(
        async ({ consoleUrl }) => (await openConsole(world.aws, consoleUrl)).facts['account'],
      ),
    );
    expect(accounts).toEqual(['111122223333', ACCOUNT_IDS.aws]);
    for (const { consoleUrl } of urls) {
      expect(run.masks).toContain(consoleUrl);
    }
  });

  test.concurrent('of which one fails: the others have their URLs', async ({ world }) => {
    const run = await world.run({ inputs: lines(CLOSED, OTHER) });

    expect(run.exitCode).toBe(1);
    expect(run.annotations).toEqual([
      {
        level: 'error',
        title: 'some-roles-failed',
        message: expect.stringMatching(
          new RegExp(
            `^1 of 2 roles failed.*\n${CLOSED}: untrusted-identity\\. .*\nDo what the log says`,
          ),
        ),
      },
    ]);
    expect(run.outputs).toMatchObject({ 'role-arn': OTHER, 'account-id': ACCOUNT_IDS.aws });
    expect(JSON.parse(run.outputs['console-urls'] ?? '')).toEqual([
      { roleArn: CLOSED, accountId: '111122223333', error: 'untrusted-identity' },
      expect.objectContaining({ roleArn: OTHER, consoleUrl: run.outputs['console-url'] }),
    ]);
    expect(await openConsole(world.aws, run.outputs['console-url'])).toMatchObject({ status: 200 });
    expect(run.log).toMatch(
      new RegExp(`\n${CLOSED}: untrusted-identity\\. .*\n  Check that the role exists`),
    );
  });

  test.concurrent('of which all fail: the outputs have only their codes', async ({ world }) => {
    const run = await world.run({ inputs: lines(CLOSED, CLOSED.replace('User', 'No')) });
    expect(run.exitCode).toBe(1);
    expect(run.annotations).toMatchObject([{ title: 'some-roles-failed' }]);
    expect(run.annotations[0]?.message).toMatch(/^None of the 2 roles worked\.\n/);
    expect(run.summary).toContain('0 of 2 roles');
    expect(run.summary).toContain(CLOSED);
    expect(run.summary).not.toContain('console-url');
    const { 'console-urls': all, ...others } = run.outputs;
    expect(others).toEqual({});
    expect(JSON.parse(all ?? '')).toMatchObject([
      { error: 'untrusted-identity' },
      { error: 'untrusted-identity' },
    ]);
  });

  test.concurrent('of which many fail: the first in full, how many more, and what to do', async ({
    world,
  }) => {
    const roles = Array.from({ length: 40 }, (_, index) => CLOSED.replace('User', `No${index}`));
    const run = await world.run({ inputs: lines(...roles) });
    const message = run.annotations[0]?.message ?? '';
    const named = roles.filter((role) =>
      message.includes(`\n${role}: untrusted-identity. AWS STS`),
    );
    expect(named.length).toBeGreaterThanOrEqual(3);
    expect(named).toEqual(roles.slice(0, named.length));
    expect(message).toContain(`\nand ${40 - named.length} more; the log has them all.\n`);
    expect(message).toMatch(
      /Do what the log says for each of these roles, or remove it from role-arn\.$/,
    );
    for (const role of roles) {
      expect(run.log).toContain(role);
      expect(run.summary).toContain(role);
    }
  });

  test.concurrent('each fall back by themselves, on credentials looked up once', async ({
    world,
  }) => {
    const run = await world.run({
      inputs: lines(ROLE, CLOSED),
      environment: userKeys(world.aws),
    });
    expect(run.exitCode).toBe(0);
    expect(run.calls.filter((call) => call.startsWith('sts')).sort()).toEqual([
      'sts AssumeRole',
      'sts AssumeRoleWithWebIdentity',
      'sts AssumeRoleWithWebIdentity',
    ]);
  });

  test.concurrent('named twice count once', async ({ world }) => {
    const run = await world.run({ inputs: lines(ROLE, ` ${ROLE} `, '') });
    expect(run.calls).toHaveLength(3);
    expect(JSON.parse(run.outputs['console-urls'] ?? '')).toHaveLength(1);
  });

  test.concurrent('twenty work', async ({ world }) => {
    const account = world.aws.world.account('111122223333');
    const names = Array.from({ length: 20 }, (_, index) => `Audit${index}`);
    for (const name of names) {
      const trustPolicy = account.role('ReadOnly')?.trustPolicy.text ?? '';
      account.addRole({ name, trustPolicy });
    }
    const run = await world.run({
      inputs: lines(...names.map((name) => arnOf(name))),
    });
    expect(run.exitCode).toBe(0);
    expect(run.calls).toHaveLength(41);
    const urls: { consoleUrl: string }[] = JSON.parse(run.outputs['console-urls'] ?? '');
    expect(urls).toHaveLength(20);
    expect(new Set(urls.map(({ consoleUrl }) => consoleUrl)).size).toBe(20);
    // The log has nothing about a role before the URLs of all roles are masked.
    const written = run.raw.stdout.split(/\r?\n/);
    const firstSaid = written.findIndex((line) => line.startsWith('Role: '));
    for (const { consoleUrl } of urls) {
      const masked = written.indexOf(`::add-mask::${consoleUrl.replaceAll('%', '%25')}`);
      expect(masked).toBeGreaterThan(-1);
      expect(masked).toBeLessThan(firstSaid);
    }
  });
});
