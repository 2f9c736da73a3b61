import { base64urlnopad } from '@scure/base';
import { LINK_VERSION } from './codec.ts';

/**
 * DATA of a sealed link.
 *
 * @param file - A binary age file; inside it {@link encodeParts}, compressed as raw DEFLATE.
 * @returns base64url, without padding.
 */
export function dataOf(file: Uint8Array): string {
  return base64urlnopad.encode(file);
}

/**
 * The age file that DATA stands for.
 *
 * @throws Error if the text is no base64url, or is not written as {@link dataOf} writes it.
 */
export function fileOf(data: string): Uint8Array {
  return base64urlnopad.decode(data);
}

/** `OPENER-URL#1.DATA`: opens the page with the sealed link in it; no secret. */
export function sealedLink(openerUrl: string, data: string): string {
  return `${openerUrl}#${LINK_VERSION}.${data}`;
}
