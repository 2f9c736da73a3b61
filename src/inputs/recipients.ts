import { invalidInput } from '../errors.ts';
import type { RunFacts } from '../run-facts.ts';
import { didYouMean, nearestWords } from '../text/nearest.ts';
import { isLogin } from './login.ts';
import { type PublicKey, publicKey } from './public-key.ts';
import { numberedLines } from './text.ts';

/** One line of `recipients`. The first line is 1. */
export type NamedKey = {
  readonly line: number;
  readonly login: string;
  /** `github`: the SSH keys that this user has published. */
  readonly key: PublicKey | { readonly kind: 'github' };
};

const FORMS =
  'Write a login and one key on each line: @octocat age1tag1…, @octocat age1…, @octocat ssh-ed25519 AAAA…, or @octocat github for the SSH keys that GitHub publishes.';
/** The opener page shows it until a person writes their login. GitHub and Forgejo have no such user. */
const PLACEHOLDER = 'login';
const NAMED = /^@(?<login>\S+)\s+(?<key>\S.*)/;

/**
 * Reads who has which key: `@login KEY`, one per line.
 *
 * @throws ActionError `invalid-input` for the first line that cannot be used. It gives the number
 *   of the line, not its text.
 */
export function parseRecipients(value: string, { forge }: RunFacts): readonly NamedKey[] {
  return numberedLines(value).map(({ text, line }) => {
    const { login = '', key = '' } = NAMED.exec(text)?.groups ?? {};
    if (!isLogin(login, forge)) {
      // Finds a private key, which gets its own error.
      publicKey('recipients', text, line);
      throw invalidInput('recipients', `does not have a login and a key on line ${line}`, FORMS);
    }
    if (login.toLowerCase() === PLACEHOLDER) {
      throw invalidInput(
        'recipients',
        `has the placeholder @${login} on line ${line}`,
        `Replace @${login} with the GitHub login of the person who has this key.`,
      );
    }
    if (key.toLowerCase() === 'github') {
      return { line, login, key: { kind: 'github' } };
    }
    const read = publicKey('recipients', key, line);
    if (read === undefined) {
      const hint = didYouMean(nearestWords(key, ['github']));
      throw invalidInput(
        'recipients',
        `has a key on line ${line} that cannot be read`,
        `${hint}${FORMS}`,
      );
    }
    return { line, login, key: read };
  });
}
