import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  DEFAULT_ACCOUNT_ID,
  GITHUB_ISSUER,
  type LocalAws,
  oidcTrustPolicy,
  startLocalAws,
} from '../../local/aws/index.ts';
import { Job, type StepResult } from '../../local/runner/index.ts';
import { sealText, sshKey } from '../../src/seal/seal.ts';
import { openingLines } from '../../src/summary/opening-lines.ts';
import { ROLE } from '../fixtures/roles.ts';
import { piped } from './tools/piped.ts';
import { outputOf } from './tools/tool.ts';

/** A person with a key pair: `file` is the private key, `recipient` is a line of `seal-to`. */
interface Person {
  readonly file: string;
  readonly recipient: string;
}

const KINDS = ['age', 'ssh-ed25519', 'ssh-rsa 2048', 'ssh-rsa 3072', 'ssh-rsa 4096'] as const;

let aws: LocalAws;
let folder: string;
const people = new Map<string, Person>();

beforeAll(async () => {
  aws = await startLocalAws();
  folder = await mkdtemp(join(tmpdir(), 'age-'));
  for (const kind of KINDS) {
    people.set(kind, await createPerson(kind));
  }
});
afterAll(async () => {
  await aws.close();
  await rm(folder, { recursive: true });
});

async function createPerson(kind: string): Promise<Person> {
  const file = join(folder, kind.replace(' ', '-'));
  if (kind === 'age') {
    await outputOf('age-keygen', ['-o', file]);
    return { file, recipient: await outputOf('age-keygen', ['-y', file]) };
  }
  const [name = '', bits] = kind.split(' ');
  const size = bits === undefined ? [] : ['-b', bits];
  const type = name.replace('ssh-', '');
  await outputOf('ssh-keygen', ['-q', '-t', type, ...size, '-N', '', '-C', kind, '-f', file]);
  return { file, recipient: (await readFile(`${file}.pub`, 'utf8')).trim() };
}

function person(kind: string): Person {
  const found = people.get(kind);
  if (found === undefined) {
    throw new Error(`There is no person with ${kind}`);
  }
  return found;
}

async function sealFor(sealTo: string, roles = ROLE): Promise<StepResult> {
  const job = new Job({
    apiUrl: `${aws.url}/github`,
    environment: { ...aws.environment, ...aws.grantIdToken() },
  });
  try {
    const result = await job.step({ inputs: { 'role-arn': roles, 'seal-to': sealTo } });
    expect(result.outcome, result.log).toBe('success');
    return result;
  } finally {
    await job.close();
  }
}

/** The text that `age` decrypts with the private key in the file. */
async function open(sealed: string | undefined, file: string): Promise<string> {
  return `${await piped('age', ['-d', '-i', file], sealed ?? '')}`;
}

describe('age opens what was sealed for', () => {
  test.each(KINDS)('%s', async (kind) => {
    const { recipient, file } = person(kind);
    const { outputs } = await sealFor(recipient);
    expect(await open(outputs['sealed-url'], file)).toBe(`${outputs['console-url']}\n`);
  });

  test('all of them in one file, and each opens it alone', async () => {
    const { outputs } = await sealFor([...people.values()].map((p) => p.recipient).join('\n'));
    for (const { file } of people.values()) {
      expect(await open(outputs['sealed-url'], file)).toBe(`${outputs['console-url']}\n`);
    }
  });

  test('the keys of a GitHub user', async () => {
    const keys = ['ssh-ed25519', 'ssh-rsa 2048'].map((kind) => person(kind).recipient);
    aws.github.sshKeys.set('octocat', keys);
    const { outputs } = await sealFor('actor');
    for (const kind of ['ssh-ed25519', 'ssh-rsa 2048']) {
      expect(await open(outputs['sealed-url'], person(kind).file)).toBe(
        `${outputs['console-url']}\n`,
      );
    }
  });

  test('several roles: one text with every link', async () => {
    const { recipient, file } = person('ssh-ed25519');
    const second = aws.world.account(DEFAULT_ACCOUNT_ID).addRole({
      name: 'Second',
      trustPolicy: oidcTrustPolicy(
        `arn:aws:iam::${DEFAULT_ACCOUNT_ID}:oidc-provider/${GITHUB_ISSUER.slice(8)}`,
      ),
    });
    const { outputs } = await sealFor(recipient, `${ROLE}\n${second.arn}`);
    const text = await open(outputs['sealed-url'], file);
    const results: { consoleUrl: string }[] = JSON.parse(outputs['console-urls'] ?? '');
    expect(text.match(/^https?:.*$/gm)).toEqual(results.map(({ consoleUrl }) => consoleUrl));
  });
});

test('nobody else opens it', async () => {
  const { outputs } = await sealFor(person('ssh-ed25519').recipient);
  for (const kind of ['age', 'ssh-rsa 2048']) {
    await expect(open(outputs['sealed-url'], person(kind).file)).rejects.toThrow(
      'no identity matched any of the recipients',
    );
  }
});

test('the fingerprints in the log are those of ssh-keygen', async () => {
  for (const kind of ['ssh-ed25519', 'ssh-rsa 2048']) {
    const { file, recipient } = person(kind);
    const [, fingerprint = ''] = (await outputOf('ssh-keygen', ['-l', '-f', file])).split(' ');
    const { log } = await sealFor(recipient);
    expect(log).toContain(`Sealed for: ${kind.split(' ')[0]} ${fingerprint}`);
  }
});

describe.each(['macOS', 'Linux'])('the line in the summary, on %s,', (system) => {
  /** Runs it with replacements for the clipboard and the browser of the desktop. */
  async function runLine(sealed: string): Promise<string> {
    const line = openingLines('ssh-ed25519', false).find(([name]) => name === system)?.[1] ?? '';
    const home = await mkdtemp(join(folder, 'home-'));
    const bin = join(home, 'bin');
    await outputOf('mkdir', ['-p', bin, join(home, '.ssh')]);
    await outputOf('cp', [person('ssh-ed25519').file, join(home, '.ssh/id_ed25519')]);
    await writeFile(join(home, 'clipboard'), sealed);
    const script = async (name: string, body: string) =>
      writeFile(join(bin, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
    await script('pbpaste', 'cat "$HOME/clipboard"');
    for (const opener of ['open', 'xdg-open']) {
      await script(opener, 'printf "Opened: %s" "$1"');
    }
    const path = [bin, process.env['PATH']].join(delimiter);
    const input = system === 'Linux' ? sealed : '';
    return `${await piped('bash', ['-c', line], input, { HOME: home, PATH: path })}`;
  }

  async function sealForPerson(text: string): Promise<string> {
    const key = sshKey(person('ssh-ed25519').recipient);
    if (key === undefined || key.kind === 'unusable') {
      throw new Error('Not a key');
    }
    return sealText(text, [key]);
  }

  test('opens an https link', async () => {
    const url = 'https://signin.aws.amazon.com/federation?Action=login&SigninToken=a%20b&Issuer=c';
    expect(await runLine(await sealForPerson(`${url}\n`))).toBe(`Opened: ${url}`);
  });

  // The local AWS has no https, so the line does not open its links.
  test('does not open what else the action seals', async () => {
    const { outputs } = await sealFor(person('ssh-ed25519').recipient);
    expect(outputs['console-url']).toMatch(/^http:/);
    expect(await runLine(outputs['sealed-url'] ?? '')).toBe('Not opened: no https link\n');
  });

  test.each([
    'file:///tmp/program',
    '/bin/sh',
    '-a Calculator',
    'javascript:alert(1)',
    '$(touch /tmp/x) https://example.com',
    'file:///tmp/program\nhttps://example.com',
    ' https://example.com',
    '',
  ])('does not open what a stranger may seal: %j', async (text) => {
    expect(await runLine(await sealForPerson(`${text}\n`))).toBe('Not opened: no https link\n');
  });
});
