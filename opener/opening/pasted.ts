import { readFragment } from '../../src/link/fragment.ts';
import { MAX_LINK_LENGTH } from '../../src/link/limits.ts';
import { Refusal } from '../refusal.ts';

/** A text that a person gave to the page. */
export type Pasted =
  /** A sealed link: DATA, and its binary age file. */
  | { readonly kind: 'link'; readonly data: string; readonly file: Uint8Array }
  /** An armored age file, such as the output `sealed-url`. */
  | { readonly kind: 'armor'; readonly text: string };

const LINK = /^(?:https?:\/\/[^#]*)?#?(?<fragment>\d{1,9}\..+)$/;
const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----';

/**
 * Reads a whole link, the part after its `#`, or armored text. White space is removed, since mail
 * programs and terminals wrap long lines.
 *
 * @throws Refusal
 */
export function readPasted(text: string): Pasted {
  if (text.length > MAX_LINK_LENGTH) {
    throw new Refusal('too-long');
  }
  if (/AGE-SECRET-KEY-|-----BEGIN [A-Z ]*PRIVATE KEY-----/i.test(text)) {
    throw new Refusal('private-key');
  }
  const armor = armorIn(text);
  if (armor !== undefined) {
    return { kind: 'armor', text: unindented(armor) };
  }
  const fragment = LINK.exec(text.replace(/\s+/g, ''))?.groups?.['fragment'];
  if (fragment === undefined) {
    throw new Refusal(/[?&]SigninToken=/i.test(text) ? 'open-link' : 'not-sealed');
  }
  const read = readFragment(fragment);
  if (read.kind === 'fault') {
    throw new Refusal(read.fault);
  }
  return { kind: 'link', data: read.data, file: read.ageFile };
}

/** Searches once: a pattern would start again at each BEGIN of a text that has no END. */
function armorIn(text: string): string | undefined {
  const begin = text.indexOf(BEGIN);
  const end = begin < 0 ? -1 : text.indexOf(END, begin);
  return end < 0 ? undefined : text.slice(begin, end + END.length);
}

function unindented(armor: string): string {
  return armor
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}
