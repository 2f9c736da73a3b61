import { p256 } from '@noble/curves/nist.js';
import { bech32 } from '@scure/base';

/**
 * The age recipient of a public key.
 *
 * @param publicKey - A point of P-256, 65 bytes.
 * @returns `age1tag1…`: the compressed point.
 * @throws Error if the point is not on the curve.
 * @see {@link https://c2sp.org/age#the-tagged-recipient-types}
 */
export function recipientOf(publicKey: Uint8Array): string {
  return bech32.encodeFromBytes('age1tag', compressed(publicKey));
}

/** @throws Error if the bytes are not a point on the curve. */
export function compressed(point: Uint8Array): Uint8Array {
  return p256.Point.fromBytes(point).toBytes(true);
}
