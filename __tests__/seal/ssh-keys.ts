import {
  constants,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  privateDecrypt,
} from 'node:crypto';
import type { Identity, Stanza } from 'age-encryption';

/** A pair of SSH keys: the public one as a line, the private one as age would use it. */
export interface SshKeyPair {
  readonly line: string;
  readonly identity: Identity;
}

/** The binary form of a public key: fields with their length before them. */
export function blobOf(...fields: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(
    fields.flatMap((field) => {
      const bytes = Buffer.from(field as string);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

export function lineOf(...fields: readonly (string | Buffer)[]): string {
  return `${fields[0]} ${blobOf(...fields).toString('base64')}`;
}

/** Non-negative numbers have a zero before a first bit that is set. */
function number(base64url: string | undefined): Buffer {
  const bytes = Buffer.from(base64url ?? '', 'base64url');
  return (bytes[0] ?? 0) >= 128 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes;
}

export function rsaLine(bits: number): string {
  return rsaPair(bits).line;
}

export function rsaPair(bits: number): SshKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const { n, e } = publicKey.export({ format: 'jwk' });
  const fields = ['ssh-rsa', number(e), number(n)];
  const identity = identityFor('ssh-rsa', blobOf(...fields), (stanza) =>
    privateDecrypt(
      {
        key: privateKey,
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: 'sha256',
        oaepLabel: Buffer.from('age-encryption.org/v1/ssh-rsa'),
      },
      stanza.body,
    ),
  );
  return { line: lineOf(...fields), identity };
}

/** Opens by the other side of the specification: with the private scalars, and Node's X25519. */
export function ed25519Pair(): SshKeyPair {
  const label = 'age-encryption.org/v1/ssh-ed25519';
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const { d = '' } = privateKey.export({ format: 'jwk' });
  const fields = ['ssh-ed25519', Buffer.from(x, 'base64url')];
  const blob = blobOf(...fields);
  const scalar = createHash('sha512').update(Buffer.from(d, 'base64url')).digest().subarray(0, 32);
  const own = montgomery(scalar);
  const converted = Buffer.from(
    createPublicKey(own).export({ format: 'jwk' }).x ?? '',
    'base64url',
  );
  const identity = identityFor('ssh-ed25519', blob, (stanza) => {
    const share = Buffer.from(stanza.args[2] ?? '', 'base64');
    const tweak = Buffer.from(hkdfSync('sha256', '', blob, label, 32));
    const once = diffieHellman({ privateKey: own, publicKey: point(share) });
    const shared = diffieHellman({ privateKey: montgomery(tweak), publicKey: point(once) });
    const salt = Buffer.concat([share, converted]);
    const key = Buffer.from(hkdfSync('sha256', shared, salt, label, 32));
    const body = Buffer.from(stanza.body);
    const open = createDecipheriv('chacha20-poly1305', key, Buffer.alloc(12), {
      authTagLength: 16,
    });
    open.setAuthTag(body.subarray(16));
    return Buffer.concat([open.update(body.subarray(0, 16)), open.final()]);
  });
  return { line: lineOf(...fields), identity };
}

function identityFor(kind: string, blob: Buffer, open: (stanza: Stanza) => Buffer): Identity {
  const digest = createHash('sha256').update(blob).digest();
  const tag = digest.subarray(0, 4).toString('base64').replaceAll('=', '');
  return {
    unwrapFileKey(stanzas) {
      const mine = stanzas.find(({ args }) => args[0] === kind && args[1] === tag);
      return mine === undefined ? null : new Uint8Array(open(mine));
    },
  };
}

/** DER before the 32 bytes of an X25519 key (RFC 8410). */
function montgomery(scalar: Buffer): KeyObject {
  const der = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), scalar]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

function point(bytes: Buffer): KeyObject {
  const der = Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), bytes]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}
