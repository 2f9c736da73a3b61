import {
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import { describe, expect } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { textsOf } from '../github-page/document.ts';
import { ed25519Pair, lineOf, rsaPair } from '../seal/ssh-keys.ts';
import { openConsole } from './console.ts';
import { open } from './delivery.ts';
import { test } from './world.ts';

const SIGN_IN = ['oidc token', 'sts AssumeRoleWithWebIdentity', 'signin getSigninToken'];
const ECDSA = lineOf('ecdsa-sha2-nistp256', 'nistp256', Buffer.alloc(65, 4));
const EXPONENT_1 = lineOf('ssh-rsa', Buffer.from([1]), Buffer.alloc(256, 255));

const ana = ed25519Pair();
const ben = rsaPair(2048);

describe('seal-to', () => {
  test('seals for keys that are given, and for nobody else', async ({ world }) => {
    const carl = await generateX25519Identity();
    const recipients = [await identityToRecipient(carl), `${ana.line} ana@example.com`, ben.line];
    const run = await world.run({
      inputs: { 'role-arn': ROLE, destination: 's3', 'seal-to': recipients.join('\n') },
    });

    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.calls).toEqual(SIGN_IN);
    const sealed = run.outputs['sealed-url'];
    for (const identity of [carl, ana.identity, ben.identity]) {
      expect(await open(sealed, identity)).toBe(`${run.outputs['console-url']}\n`);
    }
    await expect(open(sealed, ed25519Pair().identity)).rejects.toThrow('no identity matched');
    const visit = await openConsole(world.aws, (await open(sealed, carl)).trim());
    expect(visit.facts).toMatchObject({ account: '111122223333', role: 'ReadOnly' });
  });

  test('passes to another job, which the URL itself does not', async ({ world }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE, 'seal-to': ana.line } });
    expect(run.jobOutputs['sealed-url']).toBe(run.outputs['sealed-url']);
    expect(run.jobOutputs).not.toHaveProperty('console-url');
    expect(run.jobOutputs).not.toHaveProperty('console-urls');
  });

  test('is opened by a post-quantum key of age', async ({ world }) => {
    const identity = await generateHybridIdentity();
    const recipient = await identityToRecipient(identity);
    const run = await world.run({ inputs: { 'role-arn': ROLE, 'seal-to': recipient } });
    expect(await open(run.outputs['sealed-url'], identity)).toBe(`${run.outputs['console-url']}\n`);
  });

  test('is in the summary unchanged, with recipients and the line that opens it', async ({
    world,
  }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE, 'seal-to': ana.line } });
    const page = renderMarkdown(run.summary ?? '');
    expect(textsOf(page, 'pre')[0]).toBe(run.outputs['sealed-url']?.trimEnd());
    const [fingerprint = ''] = /SHA256:[\w+/]{43}/.exec(run.log) ?? [];
    expect(textsOf(page, 'td')).toContain(fingerprint);
    expect(textsOf(page, 'li')).toContainEqual(
      expect.stringMatching(
        /^Linux: u=\$\(age -d -i ~\/\.ssh\/id_ed25519\); case .* xdg-open "\$u";; /,
      ),
    );
  });

  test('is written to no summary with "summary: none"', async ({ world }) => {
    const inputs = { 'role-arn': ROLE, 'seal-to': ana.line, summary: 'none' };
    const run = await world.run({ inputs });
    expect(run.raw.summary).toBe('');
    expect(await open(run.outputs['sealed-url'], ana.identity)).toContain('SigninToken=');
  });

  test('is safe in a public repository', async ({ world }) => {
    const run = await world.run({
      inputs: { 'role-arn': ROLE, 'seal-to': ana.line },
      job: { visibility: 'public' },
    });
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'sealed-url': expect.any(String) } });
  });

  test('holds the links of all roles that worked in one file', async ({ world }) => {
    const roles = `${ROLE}\n${arnOf('Missing')}`;
    const run = await world.run({ inputs: { 'role-arn': roles, 'seal-to': ana.line } });
    expect(run.exitCode).toBe(1);
    const text = await open(run.outputs['sealed-url'], ana.identity);
    expect(text).toBe(
      `ReadOnly in 111122223333, open before ${run.outputs['url-expires-at']}:\n${run.outputs['console-url']}\n`,
    );
  });
});

describe('GitHub users', () => {
  test('get a link that is sealed for all their usable keys', async ({ world }) => {
    world.aws.github.sshKeys.set('octocat', [ECDSA, ana.line]);
    world.aws.github.sshKeys.set('hubot', [ben.line, ana.line]);
    const run = await world.run({ inputs: { 'role-arn': ROLE, 'seal-to': 'actor\n@hubot' } });

    expect(run.calls).toEqual([
      'github getPermission',
      'oidc token',
      'github listKeys',
      'github listKeys',
      ...SIGN_IN.slice(1),
    ]);
    expect(
      run.requests.filter(({ action }) => action === 'listKeys').map(({ path }) => path),
    ).toEqual(['/github/users/octocat/keys', '/github/users/hubot/keys']);
    for (const { identity } of [ana, ben]) {
      expect(await open(run.outputs['sealed-url'], identity)).toBe(
        `${run.outputs['console-url']}\n`,
      );
    }
    expect(run.annotations).toEqual([
      {
        level: 'notice',
        message:
          'seal-to: A key of @octocat is left out (ecdsa-sha2-nistp256: age cannot encrypt for keys of this kind).',
      },
    ]);
    expect(run.log.match(/^Sealed for: .*$/gm)).toEqual([
      expect.stringMatching(/^Sealed for: ssh-ed25519 SHA256:\S{43} \(@octocat\)$/),
      expect.stringMatching(/^Sealed for: ssh-rsa SHA256:\S{43} \(@hubot\)$/),
    ]);
  });

  test.for([
    ['no keys', []],
    ['keys of other kinds', [ECDSA]],
    ['a short RSA key', [rsaPair(1024).line]],
    ['an RSA key that everybody can open', [EXPONENT_1]],
  ] as const)('with %s: no-recipient-key, before any token', async ([, keys], { world }) => {
    world.aws.github.sshKeys.set('octocat', keys);
    const run = await world.run({ inputs: { 'role-arn': ROLE, 'seal-to': 'actor' } });
    expect(run.calls).toEqual(['github getPermission', 'oidc token', 'github listKeys']);
    expect(run.annotations.filter(({ level }) => level === 'error')).toEqual([
      {
        level: 'error',
        title: 'no-recipient-key',
        message: expect.stringMatching(
          /^Nobody in seal-to \(@octocat\) has a usable key: .*ssh-keygen /,
        ),
      },
    ]);
    expect(run.raw.summary).toBe('');
  });

  test('who do not exist: no-recipient-key', async ({ world }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE, 'seal-to': '@nobody' } });
    expect(run.calls).toEqual(['github listKeys']);
    expect(run.annotations).toMatchObject([{ title: 'no-recipient-key' }]);
  });

  test('whose keys cannot be fetched: network, after four tries', async ({ world }) => {
    world.aws.faults.add({ service: 'github', fault: { reset: 'mid-response' } });
    const run = await world.run({
      inputs: { 'role-arn': ROLE, 'seal-to': '@octocat' },
      timeFactor: 0.1,
    });
    expect(run.calls).toEqual(Array(4).fill('github listKeys'));
    expect(run.annotations).toMatchObject([{ title: 'network' }]);
  });
});

test('a damaged line ends the step by its number, and is not repeated', async ({ world }) => {
  const damaged = `${ana.line.slice(0, 60)}`;
  const run = await world.run({
    inputs: { 'role-arn': ROLE, 'seal-to': `${ben.line}\n${damaged}` },
  });
  expect(run.calls).toEqual([]);
  expect(run.annotations).toMatchObject([
    {
      title: 'invalid-input',
      message: expect.stringMatching(/^Input "seal-to" has a damaged SSH public key on line 2\./),
    },
  ]);
});

test('an age recipient of low order ends the step before any token', async ({ world }) => {
  const lowOrder = 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z';
  const run = await world.run({ inputs: { 'role-arn': ROLE, 'seal-to': lowOrder } });
  expect(run.calls).toEqual([]);
  expect(run.annotations).toMatchObject([
    {
      title: 'invalid-input',
      message: expect.stringMatching(/^Input "seal-to" has a damaged age recipient on line 1\./),
    },
  ]);
});
