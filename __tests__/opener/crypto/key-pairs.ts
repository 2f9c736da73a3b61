import { p256 } from '@noble/curves/nist.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import type { KeyPair } from '../../../opener/crypto/p256tag.ts';

/**
 * A key pair as the page keeps it, from the secret of a vector.
 *
 * @param secret - The scalar, 32 bytes in hexadecimal.
 */
export async function keyPairOf(secret: string): Promise<KeyPair> {
  const publicKey = new Uint8Array(p256.getPublicKey(hexToBytes(secret), false));
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: base64url(hexToBytes(secret)),
    x: base64url(publicKey.subarray(1, 33)),
    y: base64url(publicKey.subarray(33)),
  };
  const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
  const privateKey = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['deriveBits']);
  return { privateKey, publicKey };
}

/** The pair of RFC 9180, A.5.1, which the vectors of Go's age are sealed for. */
export const RFC_SECRET = 'a4d1c55836aa30f9b3fbb6ac98d338c877c2867dd3a77396d13f68d3ab150d3b';

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
