import {
  armor,
  Decrypter,
  generateX25519Identity,
  type Identity,
  identityToRecipient,
} from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../src/link/code.ts';
import { readFragment } from '../../src/link/fragment.ts';
import { decodePayload, type LinkPayload } from '../../src/link/payload.ts';
import {
  ageKey,
  type SealKey,
  sealLink,
  sealText,
  sshKey,
  type UnusableKey,
} from '../../src/seal/seal.ts';
import { browserKey } from './browser-key.ts';
import { ed25519Pair, lineOf, rsaPair } from './ssh-keys.ts';

const URL = 'https://signin.aws.amazon.com/federation?Action=login&SigninToken=abc\n';

async function open(armored: string, identity: string | Identity): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(armor.decode(armored), 'text');
}

function usable(key: SealKey | UnusableKey | undefined): SealKey {
  if (key === undefined || key.kind === 'unusable') {
    throw new Error(`No key: ${key?.reason}`);
  }
  return key;
}

describe('what is sealed is opened by', () => {
  test('the owner of an age recipient', async () => {
    const identity = await generateX25519Identity();
    const key = usable(await ageKey(await identityToRecipient(identity)));
    expect(await open(await sealText(URL, [key]), identity)).toBe(URL);
  });

  test.each([
    ['Ed25519', ed25519Pair()],
    ['RSA 2048', rsaPair(2048)],
    ['RSA 4096', rsaPair(4096)],
  ])('the owner of an SSH key, %s', async (_, { line, identity }) => {
    expect(await open(await sealText(URL, [usable(sshKey(line))]), identity)).toBe(URL);
  });

  test('each of several people, and nobody else', async () => {
    const people = [ed25519Pair(), rsaPair(2048), ed25519Pair()];
    const armored = await sealText(
      URL,
      people.map(({ line }) => usable(sshKey(line))),
    );
    for (const { identity } of people) {
      expect(await open(armored, identity)).toBe(URL);
    }
    await expect(open(armored, ed25519Pair().identity)).rejects.toThrow('no identity matched');
  });
});

describe('a sealed link', () => {
  const payload: LinkPayload = {
    roles: [{ kind: 'failure', accountId: '111122223333', role: 'Gone', code: 'network' }],
    reason: 'INC-42',
    asker: 'octocat',
    run: 'https://github.com/octo-org/tools/actions/runs/42',
  };

  test('holds the payload, for the owner of the key of a browser', async () => {
    const { recipient, identity } = await browserKey();
    const key = usable(await ageKey(recipient));
    const { fragment, code } = (await sealLink(payload, [key])) ?? { fragment: '', code: '' };
    const read = readFragment(fragment);
    if (read.kind === 'fault') {
      throw new Error(read.fault);
    }
    expect(code).toBe(codeOf(read.data));
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const bytes = new Uint8Array(await decrypter.decrypt(read.ageFile));
    expect(await decodePayload(bytes)).toEqual({ kind: 'payload', payload });
  });

  test('is not made of values that the opener page would refuse', async () => {
    const key = usable(await ageKey((await browserKey()).recipient));
    expect(await sealLink({ ...payload, asker: 'octo cat' }, [key])).toBeUndefined();
  });
});

test('two files for the same person have nothing in common', async () => {
  const keys = [usable(sshKey(ed25519Pair().line))];
  const lines = async () => (await sealText(URL, keys)).split('\n').slice(2, -2);
  const [first, second] = [await lines(), await lines()];
  expect(first.filter((line) => second.includes(line))).toEqual([]);
});

test('a sealed file is armored text that ends with a newline', async () => {
  const armored = await sealText(URL, [usable(sshKey(ed25519Pair().line))]);
  expect(armored).toMatch(
    /^-----BEGIN AGE ENCRYPTED FILE-----\n(?:[\w+/=]{1,64}\n)+-----END AGE ENCRYPTED FILE-----\n$/,
  );
});

test('keys are named by their fingerprint, age recipients by themselves', async () => {
  const recipient = await identityToRecipient(await generateX25519Identity());
  expect(await ageKey(recipient)).toMatchObject({
    kind: 'age',
    id: recipient,
    code: codeOf(recipient),
  });
  expect(sshKey(ed25519Pair().line)).toMatchObject({
    kind: 'ssh-ed25519',
    id: expect.stringMatching(/^SHA256:[\w+/]{43}$/),
  });
});

describe('not a key:', () => {
  test.each([
    ['a mistyped age recipient', 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwk'],
    ['something after age1', 'age1'],
    [
      'a recipient of a plugin',
      'age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t',
    ],
    ['a recipient of low order', 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z'],
  ])('%s', async (_, text) => {
    expect(await ageKey(text)).toBeUndefined();
  });

  test.each([
    ['the point at zero', Buffer.alloc(32)],
    ['a point of small order', Buffer.concat([Buffer.from([1]), Buffer.alloc(31)])],
    ['what is no point', Buffer.concat([Buffer.from([2]), Buffer.alloc(31)])],
  ])('%s', (_, point) => {
    expect(sshKey(lineOf('ssh-ed25519', point))).toBeUndefined();
  });

  test('an RSA key with an invalid exponent', () => {
    const modulus = Buffer.alloc(256, 0xff);
    expect(sshKey(lineOf('ssh-rsa', Buffer.from([0]), modulus))).toBeUndefined();
  });
});
