import { Decrypter, type Identity, type Stanza } from 'age-encryption';
import { MAX_RECIPIENTS } from '../../src/link/limits.ts';
import { Refusal } from '../refusal.ts';

/** Kinds of recipients that the program age can open, but this page cannot. */
const OF_AGE = /^(?:X25519|scrypt|ssh-ed25519|ssh-rsa|mlkem768x25519)$/;

/**
 * Decrypts a binary age file.
 *
 * @throws Refusal `other-key`, `other-kind`, `too-many-recipients` or `damaged`.
 */
export async function decrypt(file: Uint8Array, identity: Identity): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: (stanzas) => unwrap(stanzas, identity) });
  try {
    return await decrypter.decrypt(file);
  } catch (cause) {
    throw cause instanceof Refusal ? cause : new Refusal('damaged', { cause });
  }
}

async function unwrap(stanzas: Stanza[], identity: Identity): Promise<Uint8Array> {
  if (stanzas.length > MAX_RECIPIENTS) {
    throw new Refusal('too-many-recipients');
  }
  const fileKey = await identity.unwrapFileKey(stanzas);
  if (fileKey === null) {
    const onlyAge = stanzas.every(({ args: [type = ''] }) => OF_AGE.test(type));
    throw new Refusal(onlyAge ? 'other-kind' : 'other-key');
  }
  return fileKey;
}
