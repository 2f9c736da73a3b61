import { Encrypter } from 'age-encryption';
import { type KeyPair, p256tagIdentity } from '../crypto/p256tag.ts';
import { recipientOf } from '../crypto/recipient.ts';
import { decrypt } from '../opening/decrypt.ts';
import { Refusal } from '../refusal.ts';
import type { KeyStore } from './key-store.ts';

/** The key of this browser. A test has shown that it opens what is sealed for its recipient. */
export interface Key {
  readonly pair: KeyPair;
  /** `age1tag1…` */
  readonly recipient: string;
}

const P256 = { name: 'ECDH', namedCurve: 'P-256' } as const;

/**
 * Makes the key of this browser: stores it, reads it back, and tests the stored key by sealing and
 * opening a text. If the browser already has a key, that key stays.
 *
 * @throws Refusal `no-storage`, `cannot-keep-key` or `key-unreadable`.
 */
export async function makeKey(store: KeyStore): Promise<Key> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(P256, false, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const isNew = await orNoStorage(store.add({ privateKey, publicKey: point }));
  try {
    const key = await storedKey(store);
    if (key === undefined || (isNew && key.recipient !== recipientOf(point))) {
      throw new Refusal('cannot-keep-key');
    }
    return key;
  } catch (error) {
    if (!isNew) {
      throw error;
    }
    // Nobody has seen this key's recipient, so nothing is sealed for it.
    await store.remove();
    throw new Refusal('cannot-keep-key', { cause: error });
  }
}

/**
 * The key of this browser.
 *
 * @returns `undefined` if there is none.
 * @throws Refusal `no-storage`, or `key-unreadable` if the key fails the test or could be exported.
 */
export async function storedKey(store: KeyStore): Promise<Key | undefined> {
  const record = await orNoStorage(store.read());
  if (record === undefined) {
    return undefined;
  }
  try {
    const pair = checkedPair(record);
    const recipient = recipientOf(pair.publicKey);
    await prove(pair, recipient);
    return { pair, recipient };
  } catch (cause) {
    throw new Refusal('key-unreadable', { cause });
  }
}

function checkedPair(record: unknown): KeyPair {
  const { privateKey, publicKey } = record as Partial<KeyPair>;
  if (!(privateKey instanceof CryptoKey) || !(publicKey instanceof Uint8Array)) {
    throw new TypeError('The record holds no key pair.');
  }
  const { type, extractable, usages, algorithm } = privateKey;
  const { namedCurve } = algorithm as EcKeyAlgorithm;
  const isOurs = type === 'private' && algorithm.name === 'ECDH' && namedCurve === 'P-256';
  if (!isOurs || extractable || usages.join() !== 'deriveBits') {
    throw new TypeError('The key is not one that this page makes.');
  }
  return { privateKey, publicKey };
}

async function prove(pair: KeyPair, recipient: string): Promise<void> {
  const text = crypto.randomUUID();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const opened = await decrypt(await encrypter.encrypt(text), p256tagIdentity(pair));
  if (new TextDecoder().decode(opened) !== text) {
    throw new Error('The key opened another text than the one that was sealed for it.');
  }
}

async function orNoStorage<T>(access: Promise<T>): Promise<T> {
  try {
    return await access;
  } catch (cause) {
    throw new Refusal('no-storage', { cause });
  }
}
