import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base32nopad } from '@scure/base';

const CODE_LENGTH = 16;

/**
 * By which people compare a recipient, or the DATA of a sealed link, in two places: the first 80
 * bits of its SHA-256.
 *
 * @param text - `age1tag1…`, or DATA.
 * @returns 16 characters of base32: `A` to `Z`, `2` to `7`.
 */
export function codeOf(text: string): string {
  return base32nopad.encode(sha256(utf8ToBytes(text))).slice(0, CODE_LENGTH);
}
