import { invalidInput } from '../errors.ts';
import type { RunFacts } from '../run-facts.ts';
import { didYouMean, nearestWords } from '../text/nearest.ts';
import { isLogin } from './login.ts';
import { type PublicKey, publicKey, refuseComment } from './public-key.ts';
import { numberedLines } from './text.ts';

/** One line of `seal-to`. The first line is 1. */
export type SealTo =
  | (PublicKey & { readonly line: number })
  /** All keys of this user, from `recipients` or from GitHub. */
  | { readonly kind: 'user'; readonly line: number; readonly login: string }
  /** The person who asked for this attempt, if GitHub confirms that they may write. */
  | { readonly kind: 'actor'; readonly line: number };

const FORMS =
  'Write one of these on each line: an age recipient (age1…), an SSH public key (ssh-ed25519 AAAA…, ssh-rsa AAAA…), a GitHub user ("@octocat"), or the word actor.';
/** `none` stands alone, and is read before. */
const WORDS = ['actor', 'none'];
/** Probably a login without its `@`. It is not the beginning of a key. */
const SINGLE_WORD = /^(?!age1|ssh-)[A-Za-z\d][A-Za-z\d_-]{0,99}$/i;

/**
 * Reads who can open a sealed link.
 *
 * @throws ActionError `invalid-input` for the first line that cannot be used. It gives the number
 *   of the line, not its text, which may be a private key by mistake.
 */
export function parseSealTo(value: string, run: RunFacts): readonly SealTo[] {
  return numberedLines(value).map(({ text, line }) => parseLine(text, line, run));
}

function parseLine(text: string, line: number, { forge }: RunFacts): SealTo {
  // `actor` is a word of this action, not a login: case does not matter.
  if (text.toLowerCase() === 'actor') {
    return { kind: 'actor', line };
  }
  if (text.startsWith('@')) {
    refuseComment('seal-to', text, line);
    const login = text.slice(1);
    if (!isLogin(login, forge)) {
      throw invalidInput('seal-to', `has a user on line ${line} that is not a GitHub login`, FORMS);
    }
    return { kind: 'user', line, login };
  }
  const key = publicKey('seal-to', text, line);
  if (key !== undefined) {
    return { ...key, line };
  }
  if (SINGLE_WORD.test(text)) {
    throw invalidInput(
      'seal-to',
      `has an unknown word on line ${line}`,
      `${didYouMean(nearestWords(text, WORDS))}If it is a GitHub user, write "@octocat", with the @ and the quotation marks. ${FORMS}`,
    );
  }
  throw invalidInput('seal-to', `cannot be read on line ${line}`, FORMS);
}
