import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Sealed } from '../../src/delivery/seal-for.ts';
import { ActionError } from '../../src/errors.ts';
import {
  OUTPUT_NAMES,
  publishCreated,
  publishLinks,
  publishRemovals,
  publishSignIn,
} from '../../src/github/outputs.ts';
import type { SignedIn } from '../../src/sign-in/outcome.ts';
import type { CreatedRole } from '../../src/temporary-roles/create.ts';
import { BARE, failed, signedIn } from '../fixtures/outcomes.ts';
import { roleOf } from '../fixtures/roles.ts';
import { captureStdout, outputFile } from './runner.ts';

/** A role that worked; without a name, an existing session. */
function done(name?: string): SignedIn {
  const outcome = signedIn(name ?? 'R', {
    sessionName: 'octocat-1',
    region: 'us-east-1',
    consoleUrl: `https://signin.example/federation?Action=login&SigninToken=${name}%2B`,
    urlExpiresAt: new Date('2026-03-01T12:15:00Z'),
    sessionExpiresAt: new Date('2026-03-01T13:00:00Z'),
    destinationUrl: 'https://console.aws.amazon.com/?a=1&b="x"',
    switchRoleUrl: `https://switch/${name}`,
    portalUrl: `https://portal/${name}`,
  });
  return name === undefined ? { ...outcome, signIn: { ...outcome.signIn, ...BARE } } : outcome;
}

function created(): CreatedRole {
  const expiresAt = new Date('2026-03-01T13:00:00Z');
  return { role: roleOf('A'), expiresAt, signIn: done('A').signIn };
}

const SEALED: Sealed = {
  armored: 'sealed\ntext\n',
  recipients: [],
  link: {
    url: 'https://opener.example/#1.abc',
    openerUrl: 'https://opener.example/',
    code: 'ABCDEFGHIJKLMNOP',
    worksUntil: new Date('2026-03-01T12:15:00Z'),
  },
};
const refused = new ActionError('role-not-assumable', 'No.', 'Ask.');

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the outputs', () => {
  test('are those of the role', () => {
    const file = outputFile();
    publishSignIn([done('A')], SEALED);
    const { 'console-urls': all, ...outputs } = file.read();
    expect(outputs).toMatchObject({
      'console-url': 'https://signin.example/federation?Action=login&SigninToken=A%2B',
      'sealed-url': 'sealed\ntext\n',
      'sealed-link': 'https://opener.example/#1.abc',
      'url-expires-at': '2026-03-01T12:15:00.000Z',
      'session-expires-at': '2026-03-01T13:00:00.000Z',
      'destination-url': 'https://console.aws.amazon.com/?a=1&b="x"',
      'switch-role-url': 'https://switch/A',
      'portal-url': 'https://portal/A',
      'account-id': '111122223333',
      'role-arn': 'arn:aws:iam::111122223333:role/A',
      'session-name': 'octocat-1',
      'session-id': 'AROAEXAMPLEEXAMPLE000:octocat-16588214937-1',
      'activity-url':
        'https://eu-central-1.console.aws.amazon.com/cloudtrailv2/home#/events?Username=A',
    });
    expect(JSON.parse(outputs['links'] ?? '')).toEqual([
      {
        accountId: '111122223333',
        roleArn: 'arn:aws:iam::111122223333:role/A',
        sessionId: outputs['session-id'],
        destinationUrl: 'https://console.aws.amazon.com/?a=1&b="x"',
        switchRoleUrl: 'https://switch/A',
        portalUrl: 'https://portal/A',
        activityUrl: outputs['activity-url'],
      },
    ]);
    expect(JSON.parse(all ?? '')).toEqual([
      {
        roleArn: 'arn:aws:iam::111122223333:role/A',
        accountId: '111122223333',
        sessionName: 'octocat-1',
        consoleUrl: outputs['console-url'],
        urlExpiresAt: '2026-03-01T12:15:00.000Z',
        sessionExpiresAt: '2026-03-01T13:00:00.000Z',
      },
    ]);
  });

  test('include every output of the action, empty without a value', () => {
    const file = outputFile();
    publishSignIn([done()], undefined);
    const outputs = file.read();
    expect(Object.keys(outputs)).toEqual(
      OUTPUT_NAMES.filter((name) => !/^(?:temporary|removed)-/.test(name)),
    );
    expect(outputs).toMatchObject({
      'role-arn': '',
      'switch-role-url': '',
      'activity-url': '',
      'session-id': '',
      'session-expires-at': '',
    });
    expect(JSON.parse(outputs['console-urls'] ?? '')[0]).not.toHaveProperty('roleArn');
  });

  test('hold the URL in JSON as it was masked', () => {
    const file = outputFile();
    publishSignIn([done('A')], undefined);
    const outputs = file.read();
    expect(outputs['console-urls']).toContain(outputs['console-url']);
  });

  test('of several roles are those of the first that worked, and all of them as JSON', () => {
    const file = outputFile();
    publishSignIn(
      [failed('A', refused), done('B'), failed('C', new RangeError('x')), done('D')],
      undefined,
    );
    const outputs = file.read();
    expect(outputs['role-arn']).toBe('arn:aws:iam::111122223333:role/B');
    expect(JSON.parse(outputs['console-urls'] ?? '')).toMatchObject([
      {
        roleArn: 'arn:aws:iam::111122223333:role/A',
        accountId: '111122223333',
        error: 'role-not-assumable',
      },
      { roleArn: 'arn:aws:iam::111122223333:role/B' },
      { roleArn: 'arn:aws:iam::111122223333:role/C', error: 'bug' },
      { roleArn: 'arn:aws:iam::111122223333:role/D' },
    ]);
  });

  test('of roles that all failed have the code of each', () => {
    const file = outputFile();
    publishSignIn([failed('A', refused), failed('B', refused)], undefined);
    const { 'console-urls': all, ...others } = file.read();
    expect(others).toEqual({});
    expect(JSON.parse(all ?? '')).toMatchObject([
      { roleArn: 'arn:aws:iam::111122223333:role/A', error: 'role-not-assumable' },
      { roleArn: 'arn:aws:iam::111122223333:role/B', error: 'role-not-assumable' },
    ]);
  });

  test('of links are those of the first role, and of all as JSON', () => {
    const file = outputFile();
    const { target } = failed('A', refused);
    const page = { ...target, role: undefined, accountId: undefined };
    publishLinks([{ ...target, portalUrl: 'https://portal/A' }, page]);
    const { links, ...first } = file.read();
    expect(first).toEqual({
      'destination-url': target.destinationUrl,
      'switch-role-url': expect.stringMatching(/^https:\/\/signin\.aws\.amazon\.com\/switchrole/),
      'portal-url': 'https://portal/A',
    });
    expect(JSON.parse(links ?? '')).toEqual([
      {
        accountId: '111122223333',
        roleArn: 'arn:aws:iam::111122223333:role/A',
        destinationUrl: target.destinationUrl,
        switchRoleUrl: first['switch-role-url'],
        portalUrl: 'https://portal/A',
      },
      { destinationUrl: target.destinationUrl },
    ]);
  });

  test('hold the links of a role that failed, too', () => {
    const file = outputFile();
    publishSignIn([failed('A', refused), done('B')], undefined);
    expect(JSON.parse(file.read()['links'] ?? '')).toMatchObject([
      {
        roleArn: 'arn:aws:iam::111122223333:role/A',
        destinationUrl: 'https://eu-central-1.console.aws.amazon.com/',
      },
      { roleArn: 'arn:aws:iam::111122223333:role/B', portalUrl: 'https://portal/B' },
    ]);
  });

  test('of one role that failed are not set', () => {
    const file = outputFile();
    publishSignIn([failed('A', refused)], undefined);
    expect(file.read()).toEqual({});
  });

  test('stay off the log on a runner without GITHUB_OUTPUT', () => {
    vi.stubEnv('GITHUB_OUTPUT', '');
    const stdout = captureStdout();
    publishSignIn([done('A')], undefined);
    expect(stdout.lines).toEqual([expect.stringMatching(/^::warning::.*GITHUB_OUTPUT/)]);
  });

  test('of a temporary role fail on such a runner, so that the role goes', () => {
    vi.stubEnv('GITHUB_OUTPUT', '');
    const stdout = captureStdout();
    expect(() => publishCreated(created(), undefined)).toThrow(
      'Input "mode" is "create", but this runner does not support outputs (no GITHUB_OUTPUT), so later steps could not find the role.',
    );
    expect(stdout.lines).toEqual([]);
  });

  test('of a temporary role name the role too', () => {
    const file = outputFile();
    publishCreated(created(), undefined);
    const outputs = file.read();
    expect(Object.keys(outputs)).toEqual(OUTPUT_NAMES.filter((name) => name !== 'removed-roles'));
    expect(outputs).toMatchObject({
      'console-url': 'https://signin.example/federation?Action=login&SigninToken=A%2B',
      'temporary-role-arn': 'arn:aws:iam::111122223333:role/A',
      'temporary-role-name': 'A',
      'temporary-role-expires-at': '2026-03-01T13:00:00.000Z',
    });
    expect(JSON.parse(outputs['console-urls'] ?? '')).toHaveLength(1);
  });

  test('of removals name the roles that are gone, and only those', async () => {
    const removals = [
      { name: 'a', kind: 'removed' },
      { name: 'b', kind: 'failed', failure: refused },
      { name: 'c', kind: 'would-be-removed' },
      { name: 'd', kind: 'removed' },
    ] as const;
    const file = outputFile();
    publishRemovals(removals);
    expect(file.read()).toEqual({ 'removed-roles': '["a","d"]' });
  });
});
