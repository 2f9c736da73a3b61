import { randomBytes, randomInt } from 'node:crypto';

/** The kinds of values that must never be in a log. */
export type SecretKind =
  | 'id-token'
  | 'request-token'
  | 'access-key-id'
  | 'secret-access-key'
  | 'session-token'
  | 'signin-token';

export interface IssuedSecret {
  readonly kind: SecretKind;
  readonly value: string;
}

/** Keeps all issued secrets, so that a test can search logs and files for them. */
export class SecretLedger {
  readonly issued: IssuedSecret[] = [];

  /** @returns `value`. */
  issue(kind: SecretKind, value: string): string {
    this.issued.push({ kind, value });
    return value;
  }
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * An AWS unique identifier, such as `AROA` + 17 characters.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids}
 */
export function uniqueId(prefix: 'AKIA' | 'ASIA' | 'AROA' | 'AIDA' | 'AIPA' | 'ANPA'): string {
  const length = prefix === 'AKIA' || prefix === 'ASIA' ? 16 : 17;
  const characters = Array.from({ length }, () => BASE32[randomInt(BASE32.length)]);
  return prefix + characters.join('');
}

/** 40 characters of base64, as on AWS. */
export function secretAccessKey(): string {
  return randomBytes(30).toString('base64');
}

/** Base64 that always contains `+`, `/` and `=`, so that a missing percent-encoding shows. */
export function opaqueToken(prefix: string, bytes: number): string {
  const random = randomBytes(bytes).toString('base64').replaceAll('=', '');
  const middle = Math.floor(random.length / 2);
  return `${prefix}${random.slice(0, middle)}+/${random.slice(middle)}==`;
}
