import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The key and nonce of the single message of age's HPKE context. */
export interface HpkeContext {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
}

/** KEM 0x0010: DHKEM(P-256, HKDF-SHA256). */
const KEM = concatBytes(utf8ToBytes('KEM'), Uint8Array.of(0x00, 0x10));
/** With KDF 0x0001 (HKDF-SHA256) and AEAD 0x0003 (ChaCha20-Poly1305). */
const SUITE = concatBytes(utf8ToBytes('HPKE'), Uint8Array.of(0x00, 0x10, 0x00, 0x01, 0x00, 0x03));
const MODE_BASE = Uint8Array.of(0x00);
const NOTHING = new Uint8Array(0);

/**
 * The last step of Decap: computes the shared secret from the curve's result.
 *
 * @param dh - 32 bytes, the x coordinate of the point that both sides compute.
 * @param enc - The sender's point, 65 bytes.
 * @param recipient - The recipient's point, 65 bytes.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9180.html#section-4.1}
 */
export function kemSecret(dh: Uint8Array, enc: Uint8Array, recipient: Uint8Array): Uint8Array {
  const prk = labeledExtract(KEM, undefined, 'eae_prk', dh);
  return labeledExpand(KEM, prk, 'shared_secret', concatBytes(enc, recipient), 32);
}

/**
 * The key schedule of mode base, without a pre-shared key.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9180.html#section-5.1}
 */
export function keySchedule(secret: Uint8Array, info: Uint8Array): HpkeContext {
  const context = concatBytes(
    MODE_BASE,
    labeledExtract(SUITE, undefined, 'psk_id_hash', NOTHING),
    labeledExtract(SUITE, undefined, 'info_hash', info),
  );
  const prk = labeledExtract(SUITE, secret, 'secret', NOTHING);
  return {
    key: labeledExpand(SUITE, prk, 'key', context, 32),
    nonce: labeledExpand(SUITE, prk, 'base_nonce', context, 12),
  };
}

function labeledExtract(
  suite: Uint8Array,
  salt: Uint8Array | undefined,
  label: string,
  input: Uint8Array,
): Uint8Array {
  return extract(
    sha256,
    concatBytes(utf8ToBytes(`HPKE-v1`), suite, utf8ToBytes(label), input),
    salt,
  );
}

function labeledExpand(
  suite: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array {
  const head = [Uint8Array.of(0x00, length), utf8ToBytes('HPKE-v1'), suite, utf8ToBytes(label)];
  return expand(sha256, prk, concatBytes(...head, info), length);
}
