import { Encrypter } from 'age-encryption';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { p256tagIdentity } from '../../../opener/crypto/p256tag.ts';
import { makeKey, storedKey } from '../../../opener/keys/key.ts';
import type { KeyStore } from '../../../opener/keys/key-store.ts';
import { decrypt } from '../../../opener/opening/decrypt.ts';
import { keyPairOf, RFC_SECRET } from '../crypto/key-pairs.ts';

const P256 = { name: 'ECDH', namedCurve: 'P-256' };
let record: unknown;
let store: KeyStore;

beforeEach(() => {
  record = undefined;
  store = {
    read: async () => record,
    async add(added) {
      const free = record === undefined;
      record = free ? added : record;
      return free;
    },
    async remove() {
      record = undefined;
    },
  };
});

describe('a key is made', () => {
  test('that cannot be exported, and can derive bits only', async () => {
    const { pair, recipient } = await makeKey(store);
    expect(pair.privateKey).toMatchObject({ type: 'private', extractable: false, algorithm: P256 });
    expect(pair.privateKey.usages).toEqual(['deriveBits']);
    expect(recipient).toMatch(/^age1tag1[02-9ac-hj-np-z]{59}$/);
    for (const format of ['pkcs8', 'jwk', 'raw'] as const) {
      await expect(crypto.subtle.exportKey(format, pair.privateKey)).rejects.toThrow();
    }
  });

  test('that opens what is sealed for its recipient', async () => {
    const { pair, recipient } = await makeKey(store);
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const file = await encrypter.encrypt('text');
    expect(new TextDecoder().decode(await decrypt(file, p256tagIdentity(pair)))).toBe('text');
  });

  test('once: an existing key stays', async () => {
    const first = await makeKey(store);
    const before = record;
    expect((await makeKey(store)).recipient).toBe(first.recipient);
    expect(record).toBe(before);
  });

  test('in two tabs at a time, and both show the same', async () => {
    const [one, two] = await Promise.all([makeKey(store), makeKey(store)]);
    expect(one.recipient).toBe(two.recipient);
  });
});

describe('no recipient is shown, and nothing is left behind,', () => {
  test.each<[string, () => unknown]>([
    ['if the browser gives back nothing', () => undefined],
    ['if it gives back something without the key', () => ({ privateKey: null })],
    ['if it gives back another key', () => foreign],
  ])('%s', async (_, read) => {
    store = { ...store, read: async () => read() };
    await expect(makeKey(store)).rejects.toMatchObject({ kind: 'cannot-keep-key' });
    expect(record).toBeUndefined();
  });

  test('if the browser refuses to store', async () => {
    store = { ...store, add: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    await expect(makeKey(store)).rejects.toMatchObject({ kind: 'no-storage' });
  });

  test('if what was stored does not open what is sealed', async () => {
    const derive = vi.spyOn(crypto.subtle, 'deriveBits');
    derive.mockResolvedValue(new ArrayBuffer(32));
    try {
      await expect(makeKey(store)).rejects.toMatchObject({ kind: 'cannot-keep-key' });
    } finally {
      derive.mockRestore();
    }
    expect(record).toBeUndefined();
  });
});

const foreign = await keyPairOf(RFC_SECRET);
const other = await keyPairOf('07'.repeat(32));
const generated = await crypto.subtle.generateKey(P256, true, ['deriveBits']);
const bothUsages = await crypto.subtle.generateKey(P256, false, ['deriveBits', 'deriveKey']);

describe('a stored key', () => {
  test('is absent if nothing is stored', async () => {
    expect(await storedKey(store)).toBeUndefined();
  });

  test('is found again', async () => {
    record = foreign;
    expect(await storedKey(store)).toMatchObject({
      recipient: 'age1tag1q2nf00laa9q9exfgs0zugwwkes6czu94rtmjsy3n8vq4vgwupaqt5f9yhnt',
    });
  });

  test.each<[string, unknown]>([
    ['a text', 'key'],
    ['null', null],
    ['a pair of two keys', { privateKey: foreign.privateKey, publicKey: other.publicKey }],
    ['a public key that is no point', { ...foreign, publicKey: new Uint8Array(65) }],
    ['a key that can be exported', { ...foreign, privateKey: generated.privateKey }],
    ['a key of other usages', { ...foreign, privateKey: bothUsages.privateKey }],
    ['a public key in place of the private one', { ...foreign, privateKey: generated.publicKey }],
  ])('is refused, and stays, if it is %s', async (_, stored) => {
    record = stored;
    await expect(storedKey(store)).rejects.toMatchObject({ kind: 'key-unreadable' });
    await expect(makeKey(store)).rejects.toMatchObject({ kind: 'key-unreadable' });
    expect(record).toBe(stored);
  });
});
