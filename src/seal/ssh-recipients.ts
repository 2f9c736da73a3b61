import {
  constants,
  createCipheriv,
  createHash,
  createPublicKey,
  hkdfSync,
  publicEncrypt,
} from 'node:crypto';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { type Recipient, Stanza } from 'age-encryption';
import type { SshKey } from './ssh-key.ts';

const ED25519_LABEL = 'age-encryption.org/v1/ssh-ed25519';
const RSA_LABEL = 'age-encryption.org/v1/ssh-rsa';
const KEY_BYTES = 32;
/** Every file has a new wrap key, so the nonce can be constant (C2SP age.md). */
const NONCE = Buffer.alloc(12);

/**
 * An age recipient for an Ed25519 key of SSH.
 *
 * The key is moved to the Montgomery curve for X25519. A tweak from the whole SSH key binds the
 * stanza to the key.
 *
 * @throws Error if the key is not a point of the curve, or has a small order.
 * @see {@link https://github.com/FiloSottile/age/blob/main/agessh/agessh.go}
 */
export function ed25519Recipient(key: SshKey & { kind: 'ssh-ed25519' }): Recipient {
  const converted = ed25519.utils.toMontgomery(key.point);
  const tweak = hkdf(Buffer.alloc(0), key.blob, ED25519_LABEL);
  // Without this, a key that can open nothing would fail only after the sign-in.
  x25519.getSharedSecret(tweak, converted);
  return {
    wrapFileKey(fileKey) {
      const { secretKey, publicKey: share } = x25519.keygen();
      const shared = x25519.getSharedSecret(tweak, x25519.getSharedSecret(secretKey, converted));
      const wrapKey = hkdf(shared, Buffer.concat([share, converted]), ED25519_LABEL);
      return [new Stanza([key.kind, tagOf(key.blob), base64(share)], encrypt(wrapKey, fileKey))];
    },
  };
}

/**
 * An age recipient for an RSA key of SSH: RSAES-OAEP with SHA-256.
 *
 * @throws Error if OpenSSL refuses the modulus or the exponent.
 * @see {@link https://github.com/FiloSottile/age/blob/main/agessh/agessh.go}
 */
export function rsaRecipient(key: SshKey & { kind: 'ssh-rsa' }): Recipient {
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'RSA',
      n: key.modulus.toString('base64url'),
      e: key.exponent.toString('base64url'),
    },
  });
  const wrap = (fileKey: Uint8Array) =>
    publicEncrypt(
      {
        key: publicKey,
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: 'sha256',
        oaepLabel: Buffer.from(RSA_LABEL),
      },
      fileKey,
    );
  wrap(new Uint8Array(16));
  return { wrapFileKey: (fileKey) => [new Stanza([key.kind, tagOf(key.blob)], wrap(fileKey))] };
}

/** Shows the owner of a key which stanza belongs to the key. */
function tagOf(blob: Buffer): string {
  return base64(createHash('sha256').update(blob).digest().subarray(0, 4));
}

function hkdf(secret: Uint8Array, salt: Uint8Array, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, label, KEY_BYTES));
}

function encrypt(wrapKey: Uint8Array, fileKey: Uint8Array): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', wrapKey, NONCE, { authTagLength: 16 });
  return Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
