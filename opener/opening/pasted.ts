import { Refusal } from '../refusal.ts';

/** What a person gave to the page. */
export type Pasted =
  /** DATA of a sealed link of version 1: base64url. */
  | { readonly kind: 'link'; readonly data: string }
  /** An armored age file, as the output `sealed-url` is. */
  | { readonly kind: 'armor'; readonly text: string };

/** In UTF-16 units, of which a text has no more than bytes. */
const MAX_LENGTH = 1024 * 1024;
const LINK = /^(?:https?:\/\/[^\s#]*)?#?(?<version>\d{1,9})\.(?<data>[A-Za-z0-9_-]+)$/;
const ARMOR = /-----BEGIN AGE ENCRYPTED FILE-----[\s\S]*?-----END AGE ENCRYPTED FILE-----/;

/**
 * Reads a whole link, what follows its `#`, or armored text. White space is dropped, since mail
 * programs and terminals wrap long lines.
 *
 * @throws Refusal
 */
export function readPasted(text: string): Pasted {
  if (text.length > MAX_LENGTH) {
    throw new Refusal('too-long');
  }
  if (/AGE-SECRET-KEY-|-----BEGIN [A-Z ]*PRIVATE KEY-----/i.test(text)) {
    throw new Refusal('private-key');
  }
  const armor = ARMOR.exec(text)?.[0];
  if (armor !== undefined) {
    return { kind: 'armor', text: unindented(armor) };
  }
  const { version, data } = LINK.exec(text.replace(/\s+/g, ''))?.groups ?? {};
  if (version === '1' && data !== undefined) {
    return { kind: 'link', data };
  }
  if (version !== undefined) {
    throw new Refusal('newer-version');
  }
  throw new Refusal(/[?&]SigninToken=/i.test(text) ? 'open-link' : 'not-sealed');
}

function unindented(armor: string): string {
  return armor.replace(/^[ \t]+|[ \t]+$/gm, '');
}
