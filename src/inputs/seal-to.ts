import { invalidInput } from '../errors.ts';
import type { RunFacts } from '../run-facts.ts';
import { didYouMean, nearestWords } from '../text/nearest.ts';
import { isLogin } from './login.ts';
import { type PublicKey, publicKey } from './public-key.ts';
import { numberedLines } from './text.ts';

/** One line of `seal-to`; lines are counted from 1. */
export type SealTo =
  | (PublicKey & { readonly line: number })
  /** Every key that this user has, by `recipients` or on GitHub. */
  | { readonly kind: 'user'; readonly line: number; readonly login: string }
  /** The person who asked for this attempt, if GitHub vouches for them. */
  | { readonly kind: 'actor'; readonly line: number };

const FORMS =
  'Each line has to be an age recipient (age1…), an SSH public key (ssh-ed25519 AAAA…, ssh-rsa AAAA…), a GitHub user (@octocat), or the word actor.';
/** `none` stands alone, and is read before. */
const WORDS = ['actor', 'none'];
/** A login without its `@`, most likely, and not the beginning of a key. */
const SINGLE_WORD = /^(?!age1|ssh-)[A-Za-z\d][A-Za-z\d_-]{0,99}$/i;

/**
 * Reads who can open a sealed link.
 *
 * @throws ActionError `invalid-input` for the first line that cannot be used. It names the line
 *   and does not repeat it: it may be a private key, put there by mistake.
 */
export function parseSealTo(value: string, run: RunFacts): readonly SealTo[] {
  return numberedLines(value).map(({ text, line }) => parseLine(text, line, run));
}

function parseLine(text: string, line: number, { forge }: RunFacts): SealTo {
  // A word of this action, and no name: case does not matter.
  if (text.toLowerCase() === 'actor') {
    return { kind: 'actor', line };
  }
  if (text.startsWith('@')) {
    const login = text.slice(1);
    if (!isLogin(login, forge)) {
      throw invalidInput('seal-to', `names no GitHub user on line ${line}`, FORMS);
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
      `has a word on line ${line} that seal-to does not know`,
      `${didYouMean(nearestWords(text, WORDS))}If it is a GitHub user, write an @ before it: @octocat. ${FORMS}`,
    );
  }
  throw invalidInput('seal-to', `has a line that cannot be read, line ${line}`, FORMS);
}
