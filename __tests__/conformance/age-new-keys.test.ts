import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { armor } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT_ID } from '../../local/aws/index.ts';
import { useRealHosts } from '../../local/hosts/real-hosts.ts';
import { decrypt } from '../../opener/opening/decrypt.ts';
import { ageKey, type SealKey, sealLink, sealText } from '../../src/seal/seal.ts';
import { type Run, World } from '../e2e/world.ts';
import { ROLE } from '../fixtures/roles.ts';
import { browserKey } from '../seal/browser-key.ts';
import { payload } from './browsers/sealer.ts';
import { GO_AGE_PATH, tagtestRecipient } from './tools/go-age.ts';
import { piped } from './tools/piped.ts';

const REGION = 'eu-central-1';
const HOSTS = [`sts.${REGION}.amazonaws.com`, `${REGION}.signin.aws.amazon.com`];
const ENVIRONMENT = { ...process.env, PATH: GO_AGE_PATH };
/** The key of the plugin, which stands for one of hardware. */
const BY_PLUGIN = ['-j', 'tagtest'];

const TAGTEST = tagtestRecipient('classic');

let world: World;
let folder: string;
beforeAll(async () => {
  world = await World.start();
  folder = await mkdtemp(join(tmpdir(), 'age-new-keys-'));
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

function ageWith(args: readonly string[], input: string | Uint8Array = ''): Promise<Buffer> {
  return piped('age', args, input, ENVIRONMENT);
}

/** What `age` decrypts. */
function open(sealed: string | Uint8Array | undefined, identity: readonly string[]) {
  return ageWith(['-d', ...identity], sealed ?? '');
}

/** A key pair of `age-keygen`. */
async function keygen(name: string, ...flags: string[]) {
  const file = join(folder, name);
  await piped('age-keygen', [...flags, '-o', file], '', ENVIRONMENT);
  const recipient = await piped('age-keygen', ['-y', file], '', ENVIRONMENT);
  return { recipient: `${recipient}`.trim(), identity: ['-i', file] };
}

/** Runs the action with the real names of the hosts, which the opener page opens. */
async function seal(inputs: Readonly<Record<string, string>>): Promise<Run> {
  const there = await useRealHosts(world, HOSTS);
  try {
    const run = await world.run({
      inputs: { 'role-arn': ROLE, region: REGION, ...inputs },
      environment: there.environment,
    });
    expect(run.outcome, run.log).toBe('success');
    return run;
  } finally {
    await there.close();
  }
}

async function tagtestKey(): Promise<SealKey> {
  return (await ageKey(TAGTEST)) ?? Promise.reject(new Error(`Not a recipient: ${TAGTEST}`));
}

describe('age opens what the action seals', () => {
  test('for a key of hardware', async () => {
    const { outputs, annotations } = await seal({ 'seal-to': TAGTEST });
    expect(annotations).toEqual([]);
    expect(`${await open(outputs['sealed-url'], BY_PLUGIN)}`).toBe(`${outputs['console-url']}\n`);
  });

  test('for a post-quantum key', async () => {
    const { recipient, identity } = await keygen('pq', '-pq');
    expect(recipient).toMatch(/^age1pq1/);
    const { outputs, annotations } = await seal({ 'seal-to': recipient });
    expect(annotations).toEqual([]);
    expect(`${await open(outputs['sealed-url'], identity)}`).toBe(`${outputs['console-url']}\n`);
    await expect(open(outputs['sealed-url'], BY_PLUGIN)).rejects.toThrow('no identity matched');
  });

  test('for a post-quantum key of hardware', async () => {
    const { outputs, annotations } = await seal({ 'seal-to': tagtestRecipient('hybrid') });
    expect(annotations).toEqual([]);
    expect(`${await open(outputs['sealed-url'], BY_PLUGIN)}`).toBe(`${outputs['console-url']}\n`);
  });

  test('for all kinds at once, with a warning', async () => {
    const keys = [await keygen('one', '-pq'), await keygen('two')];
    const everybody = [TAGTEST, ...keys.map(({ recipient }) => recipient)];
    const { outputs, annotations } = await seal({ 'seal-to': everybody.join('\n') });
    expect(annotations).toMatchObject([
      {
        level: 'warning',
        message: expect.stringContaining('post-quantum recipients together with others'),
      },
    ]);
    for (const identity of [BY_PLUGIN, ...keys.map(({ identity }) => identity)]) {
      expect(`${await open(outputs['sealed-url'], identity)}`).toBe(`${outputs['console-url']}\n`);
    }
  });

  test('as a sealed link', async () => {
    const { outputs } = await seal({
      'seal-to': '@octocat',
      recipients: `@octocat ${TAGTEST}`,
      'opener-url': 'https://opener.example/',
      reason: 'INC-42',
    });
    const [page, data = ''] = outputs['sealed-link']?.split('#1.') ?? [];
    expect(page).toBe('https://opener.example/');
    const opened = await open(Buffer.from(data, 'base64url'), BY_PLUGIN);
    const login = new URL(outputs['console-url'] ?? '');
    expect(JSON.parse(`${inflateRawSync(opened)}`)).toMatchObject({
      version: 1,
      reason: 'INC-42',
      roles: [
        {
          region: REGION,
          accountId: DEFAULT_ACCOUNT_ID,
          role: 'ReadOnly',
          issuer: login.searchParams.get('Issuer'),
          destination: login.searchParams.get('Destination'),
          signInToken: login.searchParams.get('SigninToken'),
        },
      ],
    });
  });
});

describe('the code that the opener page shares', () => {
  test('seals what age opens', async () => {
    const keys = [await tagtestKey()];
    expect(`${await open(await sealText('a text', keys), BY_PLUGIN)}`).toBe('a text');
    const link = await sealLink(payload(), keys);
    const data = link?.fragment.slice('1.'.length) ?? '';
    const opened = inflateRawSync(await open(Buffer.from(data, 'base64url'), BY_PLUGIN));
    expect(JSON.parse(`${opened}`)).toMatchObject({ roles: [{ role: 'ReadOnly' }] });
  });

  test('opens what age seals', async () => {
    const { recipient, identity } = await browserKey();
    const sealed = await ageWith(['-r', recipient, '-r', TAGTEST], 'a text');
    expect(`${Buffer.from(await decrypt(new Uint8Array(sealed), identity))}`).toBe('a text');
  });
});

describe('age refuses a sealed text with another', () => {
  /** The lines of its header. */
  const HEADER = ['version', 'stanza', 'body', 'mac'];

  test.each([
    ['tag', 'stanza', /^(-> p256tag )(.)/, 'no identity matched'],
    ['share of the sender', 'stanza', /^(.*)(.)(?=...$)/, 'no identity matched'],
    ['wrapped file key', 'body', /^()(.)/, 'message authentication failed'],
    ['code of the header', 'mac', /^(--- )(.)/, 'bad header MAC'],
  ])('%s', async (_, line, place, reason) => {
    const { lines, encrypted } = await sealedFile();
    const at = HEADER.indexOf(line);
    const was = lines[at] ?? '';
    const tampered = lines.with(
      at,
      was.replace(place, (_whole, before, character) => {
        return `${before}${character === 'A' ? 'B' : 'A'}`;
      }),
    );
    expect(tampered).not.toEqual(lines);
    const file = Buffer.concat([Buffer.from(`${tampered.join('\n')}\n`), encrypted]);
    await expect(open(file, BY_PLUGIN)).rejects.toThrow(reason);
  });

  test('encrypted part', async () => {
    const { lines, encrypted } = await sealedFile();
    const tampered = encrypted.map((byte, index) =>
      index === encrypted.length - 1 ? ~byte : byte,
    );
    const file = Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), tampered]);
    await expect(open(file, BY_PLUGIN)).rejects.toThrow('failed to decrypt');
  });

  async function sealedFile(): Promise<{ lines: readonly string[]; encrypted: Buffer }> {
    const file = Buffer.from(armor.decode(await sealText('a text', [await tagtestKey()])));
    const end = file.indexOf('\n', file.indexOf('\n--- ') + 1);
    const lines = file.toString('latin1', 0, end).split('\n');
    expect(lines).toHaveLength(HEADER.length);
    return { lines, encrypted: file.subarray(end + 1) };
  }
});
