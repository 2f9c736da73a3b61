import { armor, Encrypter, type Recipient } from 'age-encryption';
import { codeOf } from '../link/code.ts';
import { dataOf, fragmentOf } from '../link/fragment.ts';
import { decodePayload, encodePayload, type LinkPayload } from '../link/payload.ts';
import { fingerprint, parseSshKey, type SshKey } from './ssh-key.ts';
import { ed25519Recipient, rsaRecipient } from './ssh-recipients.ts';

/** A public key that text can be sealed for. */
export interface SealKey {
  readonly kind: 'age' | 'ssh-ed25519' | 'ssh-rsa';
  /** The recipient itself (`age1…`), or the fingerprint of an SSH key (`SHA256:…`). */
  readonly id: string;
  /** What people compare instead of an age recipient. SSH keys have a fingerprint instead. */
  readonly code: string | undefined;
  readonly recipient: string | Recipient;
}

/** A well-formed key that cannot be sealed for. */
export interface UnusableKey {
  readonly kind: 'unusable';
  /** For example `ecdsa-sha2-nistp256`. */
  readonly name: string;
  readonly reason: string;
}

/**
 * Reads an age recipient: `age1…`, `age1pq1…` or `age1tag1…`.
 *
 * @returns `undefined` if its checksum is wrong, or if age cannot encrypt for it.
 */
export async function ageKey(text: string): Promise<SealKey | undefined> {
  const key: SealKey = { kind: 'age', id: text, code: codeOf(text), recipient: text };
  try {
    // Without this, a point of low order would fail only after the sign-in.
    await sealText('', [key]);
    return key;
  } catch {
    return undefined;
  }
}

/**
 * Reads an SSH public key.
 *
 * @returns `undefined` if it is not such a key.
 */
export function sshKey(line: string): SealKey | UnusableKey | undefined {
  const key = parseSshKey(line);
  if (key === undefined || key.kind === 'unusable') {
    return key;
  }
  try {
    const id = fingerprint(key.blob);
    return { kind: key.kind, id, code: undefined, recipient: recipientOf(key) };
  } catch {
    return undefined;
  }
}

function recipientOf(key: Exclude<SshKey, { kind: 'unusable' }>): Recipient {
  return key.kind === 'ssh-rsa' ? rsaRecipient(key) : ed25519Recipient(key);
}

/**
 * Encrypts a text so that the owner of each of the keys can read it.
 *
 * @returns An armored age file, which `age -d -i PRIVATE_KEY` opens; with a newline at the end.
 * @see {@link https://c2sp.org/age}
 */
export async function sealText(text: string, keys: readonly SealKey[]): Promise<string> {
  return armor.encode(await encrypterFor(keys).encrypt(text));
}

/** The part of a sealed link after the address of the opener page. */
export interface LinkFragment {
  /** `1.DATA`, without the `#`. */
  readonly fragment: string;
  /** The code of DATA, which people compare. */
  readonly code: string;
}

/**
 * Encrypts the content of a sealed link.
 *
 * @returns `undefined` if the opener page would refuse a value of the payload.
 */
export async function sealLink(
  payload: LinkPayload,
  keys: readonly SealKey[],
): Promise<LinkFragment | undefined> {
  const bytes = await encodePayload(payload);
  if ((await decodePayload(bytes)).kind !== 'payload') {
    return undefined;
  }
  const fragment = fragmentOf(await encrypterFor(keys).encrypt(bytes));
  return { fragment, code: codeOf(dataOf(fragment)) };
}

function encrypterFor(keys: readonly SealKey[]): Encrypter {
  const encrypter = new Encrypter();
  for (const { recipient } of keys) {
    encrypter.addRecipient(recipient);
  }
  return encrypter;
}
