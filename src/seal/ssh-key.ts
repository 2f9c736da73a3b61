import { createHash } from 'node:crypto';

/** The parts of an SSH public key that sealing needs. */
export type SshKey =
  | { readonly kind: 'ssh-ed25519'; readonly blob: Buffer; readonly point: Buffer }
  | {
      readonly kind: 'ssh-rsa';
      readonly blob: Buffer;
      /** Big-endian, without leading zeros. */
      readonly modulus: Buffer;
      readonly exponent: Buffer;
    }
  /** A well-formed key of a kind that cannot be sealed for, or is too weak. */
  | { readonly kind: 'unusable'; readonly name: string; readonly reason: string };

/** age refuses shorter RSA keys. */
const MIN_RSA_BITS = 2048;
/** OpenSSH does not support longer keys. */
const MAX_RSA_BITS = 16_384;
/**
 * The `ssh` package of Go, and so age, refuses longer exponents, even ones, and those below 3.
 *
 * @see {@link https://pkg.go.dev/golang.org/x/crypto/ssh}
 */
const MAX_RSA_EXPONENT_BYTES = 3;
const ED25519_POINT_BYTES = 32;
const KEY_KIND = /^(?:ssh|ecdsa|sk|webauthn)-[\w.@-]+$/;

/**
 * Reads a line of an `authorized_keys` or `.pub` file: kind, base64, and a comment that is ignored.
 *
 * @returns `undefined` if it is not such a line.
 * @see {@link https://www.rfc-editor.org/rfc/rfc4253#section-6.6}
 * @see {@link https://www.rfc-editor.org/rfc/rfc8709#section-4}
 */
export function parseSshKey(line: string): SshKey | undefined {
  const [kind = '', encoded = ''] = line.trim().split(/\s+/);
  if (!KEY_KIND.test(kind) || !/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) {
    return undefined;
  }
  const blob = Buffer.from(encoded, 'base64');
  const [name, ...fields] = fieldsOf(blob) ?? [];
  if (name?.toString('latin1') !== kind) {
    return undefined;
  }
  if (kind === 'ssh-ed25519') {
    const [point] = fields;
    return fields.length === 1 && point?.length === ED25519_POINT_BYTES
      ? { kind, blob, point }
      : undefined;
  }
  if (kind === 'ssh-rsa') {
    return rsaKey(blob, fields);
  }
  return { kind: 'unusable', name: kind, reason: 'age cannot encrypt for keys of this kind' };
}

/** `SHA256:…`, as `ssh-keygen -l` prints it. */
export function fingerprint(blob: Buffer): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

function rsaKey(blob: Buffer, fields: readonly Buffer[]): SshKey | undefined {
  const [exponent, modulus] = fields.map(withoutLeadingZeros);
  if (fields.length !== 2 || !exponent?.length || !modulus?.length) {
    return undefined;
  }
  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
  if (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS) {
    return {
      kind: 'unusable',
      name: 'ssh-rsa',
      reason: `it has ${bits} bits instead of ${MIN_RSA_BITS} to ${MAX_RSA_BITS}`,
    };
  }
  // OpenSSL accepts the exponent 1, but then everybody could open the sealed text.
  if (exponent.length > MAX_RSA_EXPONENT_BYTES || isEven(exponent) || isOne(exponent)) {
    return {
      kind: 'unusable',
      name: 'ssh-rsa',
      reason: 'its exponent is not an odd number of 3 or more, and of 24 bits at most',
    };
  }
  if (isEven(modulus)) {
    return { kind: 'unusable', name: 'ssh-rsa', reason: 'its modulus is even' };
  }
  return { kind: 'ssh-rsa', blob, modulus, exponent };
}

function isEven(number: Buffer): boolean {
  return (number.at(-1) ?? 0) % 2 === 0;
}

function isOne(number: Buffer): boolean {
  return number.length === 1 && number[0] === 1;
}

/** The fields of an SSH message. Four bytes with the length come before each field. */
function fieldsOf(blob: Buffer): readonly Buffer[] | undefined {
  const fields: Buffer[] = [];
  let at = 0;
  while (at < blob.length) {
    if (at + 4 > blob.length) {
      return undefined;
    }
    const end = at + 4 + blob.readUInt32BE(at);
    if (end > blob.length) {
      return undefined;
    }
    fields.push(blob.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

function withoutLeadingZeros(number: Buffer): Buffer {
  const first = number.findIndex((byte) => byte !== 0);
  return first < 0 ? Buffer.alloc(0) : number.subarray(first);
}
