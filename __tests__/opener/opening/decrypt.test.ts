import { createHash } from 'node:crypto';
import { armor, Encrypter, type Identity } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { p256tagIdentity } from '../../../opener/crypto/p256tag.ts';
import { recipientOf } from '../../../opener/crypto/recipient.ts';
import { decrypt } from '../../../opener/opening/decrypt.ts';
import { Refusal } from '../../../opener/refusal.ts';
import { type AgeVector, ageVectors } from '../../fixtures/age-vectors.ts';
import { keyPairOf, RFC_SECRET } from '../crypto/key-pairs.ts';

const pair = await keyPairOf(RFC_SECRET);
const identity = p256tagIdentity(pair);
const mine = recipientOf(pair.publicKey);
const strangers = recipientOf((await keyPairOf('07'.repeat(32))).publicKey);

async function sealedFor(...recipients: string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    encrypter.addRecipient(recipient);
  }
  return encrypter.encrypt('text');
}

async function outcomeOf(file: Uint8Array, by: Identity = identity): Promise<string> {
  try {
    return new TextDecoder().decode(await decrypt(file, by));
  } catch (error) {
    return error instanceof Refusal ? error.kind : `${error}`;
  }
}

describe('a file', () => {
  test('is decrypted with 64 recipients, and refused with 65', async () => {
    const others = new Array<string>(63).fill(strangers);
    expect(await outcomeOf(await sealedFor(...others, mine))).toBe('text');
    expect(await outcomeOf(await sealedFor(...others, mine, mine))).toBe('too-many-recipients');
  });

  test('for other keys says so', async () => {
    expect(await outcomeOf(await sealedFor(strangers))).toBe('other-key');
  });

  test('for age alone says so', async () => {
    const age = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';
    expect(await outcomeOf(await sealedFor(age))).toBe('other-kind');
    expect(await outcomeOf(await sealedFor(age, strangers))).toBe('other-key');
  });

  test('that is cut or changed anywhere is damaged, or not for this key', async () => {
    const file = await sealedFor(mine);
    for (let at = 0; at < file.length; at += 1) {
      const changed = file.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(['damaged', 'other-key', 'other-kind']).toContain(await outcomeOf(changed));
      expect(await outcomeOf(file.subarray(0, at))).toBe('damaged');
    }
  });
});

/** The result of the page for a vector, with the file key of the vector. */
async function read(file: Uint8Array, header: AgeVector['header']): Promise<Uint8Array> {
  const fileKey = new Uint8Array(Buffer.from(header['file key'] ?? '', 'hex'));
  const binary = header['armored'] ? armor.decode(new TextDecoder().decode(file)) : file;
  return decrypt(binary, {
    unwrapFileKey: () => (header['expect'] === 'no match' ? null : fileKey),
  });
}

/** Faults of a kind of stanza that this page ignores. */
const OTHER_STANZAS = /^(?:x25519|scrypt|hybrid)/;
const format = ageVectors
  .filter(({ name, header }) => !(OTHER_STANZAS.test(name) && header['expect'] !== 'success'))
  .filter(({ header }) => header['expect'] === 'success' || header['file key'] !== undefined);

describe('the test vectors of age', () => {
  test('are there', () => {
    expect(format.length).toBeGreaterThan(60);
  });

  test.each(format)('$name', async ({ file, header }) => {
    const reading = read(file, header);
    if (header['expect'] === 'success') {
      const hash = createHash('sha256').update(await reading);
      expect(hash.digest('hex')).toBe(header['payload']);
    } else {
      await expect(reading).rejects.toThrow();
    }
  });
});
