import { Decrypter, type Identity } from 'age-encryption';
import { beforeAll, describe, expect } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { useRealHosts } from '../../local/hosts/real-hosts.ts';
import { codeOf } from '../../src/link/code.ts';
import { readFragment } from '../../src/link/fragment.ts';
import { decodePayload, type LinkPayload } from '../../src/link/payload.ts';
import { ROLE } from '../fixtures/roles.ts';
import { linksOf, textsOf } from '../github-page/document.ts';
import { browserKey } from '../seal/browser-key.ts';
import { ed25519Pair } from '../seal/ssh-keys.ts';
import { open } from './delivery.ts';
import { test, type World } from './world.ts';

const OPENER = 'https://opener.example/';
const REGION = 'eu-central-1';
const HOSTS = [`sts.${REGION}.amazonaws.com`, `${REGION}.signin.aws.amazon.com`];

let mona: Awaited<ReturnType<typeof browserKey>>;
beforeAll(async () => {
  mona = await browserKey();
});

/** Runs with the real names of the hosts, which the opener page opens. */
async function runThere(world: World, inputs: Readonly<Record<string, string>>) {
  const there = await useRealHosts(world, HOSTS);
  try {
    return await world.run({
      inputs: { 'role-arn': ROLE, region: REGION, 'opener-url': OPENER, ...inputs },
      environment: there.environment,
    });
  } finally {
    await there.close();
  }
}

async function openLink(link: string | undefined, identity: Identity): Promise<LinkPayload> {
  const read = readFragment(link?.split('#')[1] ?? '');
  if (read.kind === 'fault') {
    throw new Error(read.fault);
  }
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const decoded = await decodePayload(new Uint8Array(await decrypter.decrypt(read.ageFile)));
  if (decoded.kind === 'fault') {
    throw new Error(decoded.fault);
  }
  return decoded.payload;
}

describe('sealed-link', () => {
  test('holds the session in parts, for the keys of recipients', async ({ world }) => {
    const run = await runThere(world, {
      'seal-to': '@mona',
      recipients: `# on call\n@Mona ${mona.recipient}`,
      reason: 'INC-42: disk full',
      destination: 's3',
    });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.calls).not.toContain('github listKeys');
    const link = run.outputs['sealed-link'];
    expect(link).toMatch(/^https:\/\/opener\.example\/#1\.[\w-]+$/);
    expect(run.jobOutputs['sealed-link']).toBe(link);

    const payload = await openLink(link, mona.identity);
    expect(payload).toMatchObject({
      reason: 'INC-42: disk full',
      asker: 'octocat',
      run: 'https://github.com/octo-org/octo-repo/actions/runs/16588214937',
      roles: [{ kind: 'session', region: REGION, accountId: '111122223333', role: 'ReadOnly' }],
    });
    const [session] = payload.roles;
    const url = new URL(run.outputs['console-url'] ?? '');
    expect(session).toMatchObject({
      issuer: url.searchParams.get('Issuer'),
      destination: url.searchParams.get('Destination'),
      signInToken: url.searchParams.get('SigninToken'),
    });
    const code = codeOf(link?.split('#1.')[1] ?? '');
    expect(run.log).toContain(
      `Sealed for: ${mona.recipient} (@mona), code ${codeOf(mona.recipient)}`,
    );
    expect(run.log).toContain(`Sealed link: code ${code}`);
    const page = renderMarkdown(run.summary ?? '');
    expect(linksOf(page)).toMatchObject({ 'Open the sealed link': link });
    expect(textsOf(page, 'code')).toEqual(expect.arrayContaining([code, codeOf(mona.recipient)]));
  });

  test('is for the keys of browsers only, beside others', async ({ world }) => {
    const ana = ed25519Pair();
    const run = await runThere(world, { 'seal-to': `${ana.line}\n${mona.recipient}` });
    expect(await open(run.outputs['sealed-url'], ana.identity)).toContain('SigninToken=');
    expect(await open(run.outputs['sealed-url'], mona.identity)).toContain('SigninToken=');
    await expect(openLink(run.outputs['sealed-link'], ana.identity)).rejects.toThrow(
      'no identity matched',
    );
  });

  test('holds all roles, and the code of those that failed', async ({ world }) => {
    const run = await runThere(world, {
      'role-arn': `arn:aws:iam::111122223333:role/Missing\n${ROLE}`,
      'seal-to': mona.recipient,
    });
    expect(run.exitCode).toBe(1);
    const { roles } = await openLink(run.outputs['sealed-link'], mona.identity);
    expect(roles).toMatchObject([
      { kind: 'failure', role: 'Missing', code: 'untrusted-identity' },
      { kind: 'session', role: 'ReadOnly' },
    ]);
  });

  test('stays whole in a job whose secrets are JSON', async ({ world }) => {
    const there = await useRealHosts(world, HOSTS);
    const run = await world.run({
      inputs: { 'role-arn': ROLE, region: REGION, 'opener-url': OPENER, 'seal-to': mona.recipient },
      environment: there.environment,
      job: { secrets: ['{\n  "a": "secret-of-another",\n  "b": [\n  ]\n}\n'] },
    });
    await there.close();
    const page = renderMarkdown(run.summary ?? '');
    expect(linksOf(page)['Open the sealed link']).toMatch(/#1\.[\w-]+$/);
    expect(textsOf(page, 'li')).toContainEqual(expect.stringContaining('{ Start-Process $u }'));
    expect(textsOf(page, 'pre')[0]).toBe(run.outputs['sealed-url']?.trimEnd());
  });

  test.for([
    ['AWS_ENDPOINT_URL_SIGNIN replaces the sign-in hosts', true],
    ['opener-url is set, but nobody in seal-to has', false],
  ] as const)('is empty, with a warning: %s', async ([warning, hasKey], { world }) => {
    const inputs = {
      'role-arn': ROLE,
      'opener-url': OPENER,
      'seal-to': hasKey ? mona.recipient : ed25519Pair().line,
    };
    const run = await world.run({ inputs });
    expect(run.outputs).toMatchObject({ 'sealed-link': '', 'sealed-url': expect.any(String) });
    expect(run.annotations).toEqual([
      { level: 'warning', message: expect.stringContaining(warning) },
    ]);
  });
});

describe('recipients', () => {
  test('without seal-to give a warning, and no sealed link', async ({ world }) => {
    const inputs = { 'role-arn': ROLE, recipients: `@mona ${mona.recipient}` };
    const run = await world.run({ inputs });
    expect(run.outputs).toMatchObject({ 'sealed-url': '', 'console-url': expect.any(String) });
    expect(run.annotations).toEqual([
      {
        level: 'warning',
        message: expect.stringContaining('recipients is set, but seal-to names nobody'),
      },
    ]);
  });

  test('give no other person a key, whatever GitHub has', async ({ world }) => {
    world.aws.github.sshKeys.set('hubot', [ed25519Pair().line]);
    const run = await world.run({
      inputs: {
        'role-arn': ROLE,
        'seal-to': '@mona\n@hubot',
        recipients: `@mona ${mona.recipient}`,
      },
    });
    expect(run.calls).toEqual([]);
    expect(run.annotations).toMatchObject([
      {
        title: 'no-recipient-key',
        message: expect.stringMatching(/recipients has no key of @hubot/),
      },
    ]);
  });

  test('include the keys on GitHub if a line says so', async ({ world }) => {
    const pair = ed25519Pair();
    world.aws.github.sshKeys.set('octocat', [pair.line]);
    const run = await world.run({
      inputs: { 'role-arn': ROLE, 'seal-to': 'actor', recipients: '@octocat github' },
    });
    expect(run.calls).toContain('github getPermission');
    expect(await open(run.outputs['sealed-url'], pair.identity)).toContain('SigninToken=');
  });

  test.for([
    ['recipients', { recipients: '' }],
    ['opener-url', { 'opener-url': '' }],
    ['recipients', { recipients: '@mona' }],
    ['opener-url', { 'opener-url': 'http://opener.example/' }],
  ] as const)('%s %j: invalid-input', async ([input, inputs], { world }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE, ...inputs } });
    expect(run.calls).toEqual([]);
    expect(run.annotations).toMatchObject([
      { title: 'invalid-input', message: expect.stringContaining(`Input "${input}"`) },
    ]);
  });
});
