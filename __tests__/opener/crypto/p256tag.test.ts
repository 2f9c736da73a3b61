import { base64nopad } from '@scure/base';
import { armor, Decrypter, Encrypter, Stanza } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MalformedStanza, p256tagIdentity } from '../../../opener/crypto/p256tag.ts';
import { recipientOf } from '../../../opener/crypto/recipient.ts';
import { keyPairOf, RFC_SECRET } from './key-pairs.ts';

/** Made with Go's age 1.3.1: `age -r RECIPIENT`, the second one with another recipient first. */
const RECIPIENT = 'age1tag1q2nf00laa9q9exfgs0zugwwkes6czu94rtmjsy3n8vq4vgwupaqt5f9yhnt';
const BY_GO =
  'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHAyNTZ0YWcgSDRJTWRRIEJJSkg5dlFaNU9FdU53NWJWWkhVMGIvSCtCV2U4emRVamRVYU1tWEgrdk1KdVd3MExuenlOTzhrdTlPaldIYVMwdVBWV0JvRWY4dVlWZS9CeHdFdzMyWQpQNTJ3NVB2RWlPc3ovM09pbmF0WHNIR1Q4NmFsM0VTbVN5T3diRGhCaWFRCi0tLSB1L3BtaGdHL2xseWYyZE5jZG5nd085NzkzVHdEWFdkQlFMUmZZazB6RWRNCh2Zz0dy+/BR3TEoFyHpPTxvkVfFOOsEhwp6wIw/gyKQFeUYFxXaLkOqmgBw';
const BY_GO_FOR_TWO = `-----BEGIN AGE ENCRYPTED FILE-----
YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHAyNTZ0YWcgUUpyZW5RIEJGQU94all3
ajBhazFsbjJCbWV0REdaakJzQ0N1S1dMcWpoNEJ6Z0xWQUFqRXh6RCtqdTAxSzJR
THk1UnhTS1EzdVpBbUlJRXY4ejFLak1vVTR2MWVuYwp0UzJWSVJXWTlud1E2eldr
WUZDQ1Z3aVdlYVlTMVozL1FEWjd1M2ZOa1Q4Ci0+IHAyNTZ0YWcgd2V1UHVnIEJK
VC9qVTFxcFNENnlqcW9ZSzNMaC8wV3poRFN3b3hDc0xSaDlseEhYOUsvNFVvQWh3
NlhpSnlCSFpmT3d0UHFVSnJVSkpvTWI1bWFmMENTcXZnVDdvdwpQQVNiWWhrT3pz
bVRvRkJWVlZFZ1pGZS9takp3dHl6R2laOU9KUERCK0tNCi0tLSBZK1N1UHNuQzJB
TnRlMTdwTktjMGQ1bUxFV3JrNXdPejVuMkhCRDVyQ01jCtNpV9qqPAKCQqd29x0y
BD3fxSCW3+AoWZdLbxIoHMFFgaAmzJp6BzdFq2ZpOKZDyauNvlI=
-----END AGE ENCRYPTED FILE-----`;

const pair = await keyPairOf(RFC_SECRET);
const identity = p256tagIdentity(pair);
const strangers = p256tagIdentity(await keyPairOf('07'.repeat(32)));
const fileKey = new Uint8Array(16).fill(7);

/** The stanza that typage makes for the pair: `p256tag`, tag, enc. */
async function stanza(): Promise<Stanza> {
  const seen: Stanza[] = [];
  const file = new Encrypter();
  file.addRecipient(RECIPIENT);
  const decrypter = new Decrypter();
  decrypter.addIdentity({
    unwrapFileKey(stanzas) {
      seen.push(...stanzas);
      return identity.unwrapFileKey(stanzas);
    },
  });
  await decrypter.decrypt(await file.encrypt('text'));
  const [found] = seen;
  if (found === undefined) {
    throw new Error('typage made no stanza.');
  }
  return found;
}

function open(file: Uint8Array): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(file, 'text');
}

test('the recipient is the one that age writes', () => {
  expect(recipientOf(pair.publicKey)).toBe(RECIPIENT);
});

describe('the identity opens', () => {
  test('what typage seals', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(RECIPIENT);
    expect(await open(await encrypter.encrypt('sealed by typage'))).toBe('sealed by typage');
  });

  test("what Go's age seals", async () => {
    expect(await open(Buffer.from(BY_GO, 'base64'))).toBe('sealed by Go');
  });

  test("what Go's age seals for somebody else first", async () => {
    expect(await open(armor.decode(BY_GO_FOR_TWO))).toBe('sealed by Go for two');
  });
});

describe('the identity passes over', () => {
  test('what is for another key', async () => {
    expect(await strangers.unwrapFileKey([await stanza()])).toBeNull();
  });

  test('stanzas of other kinds, whatever they look like', async () => {
    const others = [new Stanza(['X25519', 'AAAA'], fileKey), new Stanza(['p256tag2'], fileKey)];
    expect(await identity.unwrapFileKey(others)).toBeNull();
  });

  test('a stanza whose tag fits and that does not open', async () => {
    const mine = await stanza();
    const broken = new Stanza(
      mine.args,
      mine.body.map((byte) => byte ^ 1),
    );
    expect(await identity.unwrapFileKey([broken])).toBeNull();
    expect(await identity.unwrapFileKey([broken, mine])).toHaveLength(16);
  });
});

describe('the identity refuses a p256tag stanza', () => {
  const broken: readonly [string, (mine: Stanza) => Stanza][] = [
    ['without arguments', ({ body }) => new Stanza(['p256tag'], body)],
    ['with two arguments', ({ args, body }) => new Stanza(args.slice(0, 2), body)],
    ['with four arguments', ({ args, body }) => new Stanza([...args, 'AAAA'], body)],
    ['with a tag of 3 bytes', withArgument(1, (bytes) => bytes.subarray(1))],
    ['with a tag of 5 bytes', withArgument(1, (bytes) => Uint8Array.of(...bytes, 0))],
    [
      'with a padded tag',
      ({ args: [a = '', b = '', c = ''], body }) => new Stanza([a, `${b}==`, c], body),
    ],
    ['with a point of 64 bytes', withArgument(2, (bytes) => bytes.subarray(1))],
    ['with a compressed point', withArgument(2, (bytes) => bytes.subarray(0, 33))],
    ['with a body of 31 bytes', ({ args, body }) => new Stanza(args, body.subarray(1))],
    ['with a body of 33 bytes', ({ args, body }) => new Stanza(args, Uint8Array.of(...body, 0))],
  ];

  test.each(broken)('%s', async (_, breaking) => {
    const unwrapping = identity.unwrapFileKey([breaking(await stanza())]);
    await expect(unwrapping).rejects.toThrow(MalformedStanza);
  });

  test('whose point is not on the curve, before WebCrypto sees it', async () => {
    const enc = new Uint8Array(65).fill(1);
    enc[0] = 4;
    const tagged = await tagFor(enc);
    const importKey = crypto.subtle.importKey;
    crypto.subtle.importKey = () => Promise.reject(new Error('WebCrypto saw the point.'));
    try {
      await expect(identity.unwrapFileKey([tagged])).rejects.toThrow(MalformedStanza);
    } finally {
      crypto.subtle.importKey = importKey;
    }
  });
});

describe('with random stanzas', () => {
  const argument = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.uint8Array({ minLength: 0, maxLength: 70 }).map((bytes) => base64nopad.encode(bytes)),
    fc.uint8Array({ minLength: 4, maxLength: 4 }).map((bytes) => base64nopad.encode(bytes)),
    fc.uint8Array({ minLength: 65, maxLength: 65 }).map((bytes) => base64nopad.encode(bytes)),
  );
  const stanzas = fc.array(
    fc
      .tuple(
        fc.constantFrom('p256tag', 'X25519', 'P256TAG'),
        fc.array(argument, { maxLength: 4 }),
        fc.oneof(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.uint8Array()),
      )
      .map(([type, args, body]) => new Stanza([type, ...args], body)),
    { maxLength: 5 },
  );

  test('it finds no key, or refuses', async () => {
    await fc.assert(
      fc.asyncProperty(stanzas, async (made) => {
        const found = await Promise.resolve(identity.unwrapFileKey(made)).catch((error) => error);
        expect(found === null || found instanceof MalformedStanza).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('it finds no other key in a stanza that was changed in one place', async () => {
    const mine = await stanza();
    const [type = '', tag = '', enc = ''] = mine.args;
    const whole = [base64nopad.decode(tag), base64nopad.decode(enc), mine.body] as const;
    const place = fc.tuple(fc.nat({ max: 2 }), fc.nat(), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(place, async ([part, at, change]) => {
        const parts = whole.map((bytes) => Uint8Array.from(bytes));
        const changed = parts[part] ?? new Uint8Array(0);
        changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ change;
        const [newTag = changed, newEnc = changed, body = changed] = parts;
        const args = [type, base64nopad.encode(newTag), base64nopad.encode(newEnc)];
        const found = await Promise.resolve(identity.unwrapFileKey([new Stanza(args, body)])).catch(
          (error) => error,
        );
        expect(found === null || found instanceof MalformedStanza).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function withArgument(index: number, change: (bytes: Uint8Array) => Uint8Array) {
  return ({ args, body }: Stanza): Stanza => {
    const changed = args.map((arg, at) =>
      at === index ? base64nopad.encode(change(base64nopad.decode(arg))) : arg,
    );
    return new Stanza(changed, body);
  };
}

/** A stanza with this point and the tag that belongs to it. */
async function tagFor(enc: Uint8Array): Promise<Stanza> {
  const { extract } = await import('@noble/hashes/hkdf.js');
  const { sha256 } = await import('@noble/hashes/sha2.js');
  const { compressed } = await import('../../../opener/crypto/recipient.ts');
  const input = Uint8Array.of(...enc, ...sha256(compressed(pair.publicKey)).subarray(0, 4));
  const tag = extract(sha256, input, Buffer.from('age-encryption.org/p256tag')).subarray(0, 4);
  return new Stanza(
    ['p256tag', base64nopad.encode(tag), base64nopad.encode(enc)],
    new Uint8Array(32),
  );
}
