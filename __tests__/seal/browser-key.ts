import type { webcrypto } from 'node:crypto';
import type { Identity } from 'age-encryption';
import { p256tagIdentity } from '../../opener/crypto/p256tag.ts';
import { recipientOf } from '../../opener/crypto/recipient.ts';

declare global {
  /** A name that browsers have, but not the types of Node. */
  type CryptoKey = webcrypto.CryptoKey;
}

/** A key as the opener page makes it in a browser. */
export async function browserKey(): Promise<{ recipient: string; identity: Identity }> {
  const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(algorithm, false, ['deriveBits']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const identity = p256tagIdentity({ privateKey: pair.privateKey, publicKey });
  return { recipient: recipientOf(publicKey), identity };
}
