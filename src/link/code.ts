import { sha256 } from '@noble/hashes/sha2.js';
import { base32 } from '@scure/base';

const CODE_LENGTH = 16;

/**
 * A short code to compare instead of a long text: the first 16 base32 characters of its SHA-256.
 *
 * @param text - ASCII: a recipient (`age1tag1…`), or the DATA of a sealed link.
 * @see {@link https://www.rfc-editor.org/rfc/rfc4648#section-6}
 */
export function codeOf(text: string): string {
  return base32.encode(sha256(new TextEncoder().encode(text))).slice(0, CODE_LENGTH);
}
