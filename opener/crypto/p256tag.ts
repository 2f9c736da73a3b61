import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64nopad } from '@scure/base';
import type { Identity, Stanza } from 'age-encryption';
import { kemSecret, keySchedule } from './hpke.ts';
import { compressed } from './recipient.ts';

/** A key pair of this browser. */
export interface KeyPair {
  /** P-256 for ECDH, not exportable, for `deriveBits` only. */
  readonly privateKey: CryptoKey;
  /** The point, uncompressed: 65 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/** An age file that violates the format. */
export class MalformedStanza extends Error {
  override name = 'MalformedStanza';
}

/** The parts of a `p256tag` stanza. */
interface Sealed {
  readonly tag: Uint8Array;
  readonly enc: Uint8Array<ArrayBuffer>;
  readonly body: Uint8Array;
}

const TYPE = 'p256tag';
const LABEL = utf8ToBytes('age-encryption.org/p256tag');
const P256 = { name: 'ECDH', namedCurve: 'P-256' } as const;

/**
 * Opens what is sealed for the `age1tag1…` recipient of a key pair.
 *
 * The tag only selects stanzas to try: one of 2³² foreign stanzas has the same tag.
 *
 * @throws MalformedStanza if a `p256tag` stanza of the file violates the format.
 * @see {@link https://c2sp.org/age#p256tag-recipient-stanza}
 */
export function p256tagIdentity({ privateKey, publicKey }: KeyPair): Identity {
  const recipientHash = sha256(compressed(publicKey)).subarray(0, 4);
  return {
    async unwrapFileKey(stanzas) {
      for (const { tag, enc, body } of stanzas.filter(({ args }) => args[0] === TYPE).map(parse)) {
        if (!equal(tag, extract(sha256, concatBytes(enc, recipientHash), LABEL).subarray(0, 4))) {
          continue;
        }
        const { key, nonce } = keySchedule(await decapsulate(enc, privateKey, publicKey), LABEL);
        try {
          return chacha20poly1305(key, nonce).decrypt(body);
        } catch {
          // The stanza is for somebody else.
        }
      }
      return null;
    },
  };
}

/**
 * @param enc - The sender's point; this function checks that it is on the curve.
 * @returns The shared secret of DHKEM(P-256, HKDF-SHA256), 32 bytes.
 * @throws MalformedStanza
 */
export async function decapsulate(
  enc: Uint8Array<ArrayBuffer>,
  privateKey: CryptoKey,
  publicKey: Uint8Array,
): Promise<Uint8Array> {
  // Check before WebCrypto gets the point: WebKit derives bits even with points off the curve.
  wellFormed(() => compressed(enc));
  const sender = await crypto.subtle.importKey('raw', enc, P256, false, []);
  const dh = await crypto.subtle.deriveBits({ name: 'ECDH', public: sender }, privateKey, 256);
  return kemSecret(new Uint8Array(dh), enc, publicKey);
}

function parse({ args, body }: Stanza): Sealed {
  const [, tag = '', enc = ''] = args;
  const sealed = {
    tag: wellFormed(() => base64nopad.decode(tag)),
    enc: new Uint8Array(wellFormed(() => base64nopad.decode(enc))),
    body,
  };
  if (args.length !== 3 || sealed.tag.length !== 4 || sealed.enc.length !== 65) {
    throw new MalformedStanza('The arguments of a p256tag stanza are malformed.');
  }
  if (body.length !== 32) {
    throw new MalformedStanza('The body of a p256tag stanza does not have 32 bytes.');
  }
  return sealed;
}

function wellFormed<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new MalformedStanza('A p256tag stanza is malformed.', { cause });
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
