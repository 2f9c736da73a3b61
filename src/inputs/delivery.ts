import { invalidInput } from '../errors.ts';
import type { RunFacts } from '../run-facts.ts';
import type { RawInputs } from './names.ts';
import { parseReason } from './reason.ts';
import { cleanText, isComment, oneOf, optional } from './text.ts';

/** What the job summary shows; `none` writes nothing to it. */
export type SummaryKind = 'details' | 'link' | 'none';

/** One line of `seal-to`; lines are counted from 1. */
export type SealTo =
  | { readonly kind: 'age'; readonly line: number; readonly recipient: string }
  | { readonly kind: 'ssh'; readonly line: number; readonly key: string }
  /** Every SSH key that this user has published. */
  | { readonly kind: 'user'; readonly line: number; readonly login: string }
  /** The person who asked for this attempt, if GitHub vouches for them. */
  | { readonly kind: 'actor'; readonly line: number };

/** How the URL reaches people. */
export interface DeliveryInputs {
  readonly reason: string | undefined;
  readonly summary: SummaryKind;
  /** Empty: nothing is sealed. */
  readonly sealTo: readonly SealTo[];
  /** Reads public keys, the visibility of the repository and who may write to it. */
  readonly githubToken: string | undefined;
}

const FORMS =
  'Each line has to be an age recipient (age1…), an SSH public key (ssh-ed25519 AAAA…, ssh-rsa AAAA…), a GitHub user (@octocat), or the word actor.';
/** Enterprise accounts end in `_SHORTCODE`, apps in `[bot]`; other forges have dots. */
const LOGINS: Readonly<Record<RunFacts['forge'], RegExp>> = {
  github: /^[A-Za-z\d][A-Za-z\d_-]{0,99}(?:\[bot\])?$/,
  gitea: /^[A-Za-z\d_][A-Za-z\d_.-]{0,99}$/,
};
/** A login without its `@`, most likely, and not the beginning of a key. */
const SINGLE_WORD = /^(?!age1|ssh-)[A-Za-z\d][A-Za-z\d_-]{0,99}$/i;
/** Bech32: a name, `1`, and data in which no `1` can stand. */
const AGE_RECIPIENT = /^age(?:1(?<kind>[a-z\d+._-]+))?1[a-z02-9]+$/;
/** The kinds of recipients that need no plugin. */
const AGE_KINDS: readonly (string | undefined)[] = [undefined, 'pq', 'tag', 'tagpq'];
const SSH_KEY = /^(?:ssh|ecdsa|sk|webauthn)-[\w.@-]+\s+\S/;

/**
 * Reads the inputs of the delivery.
 *
 * @throws ActionError `invalid-input` for the first value that cannot be used. It names the line
 *   and does not repeat it: it may be a private key, put there by mistake.
 */
export function parseDeliveryInputs(raw: RawInputs, run: RunFacts): DeliveryInputs {
  const entries = cleanText(raw['seal-to'] ?? '')
    .split('\n')
    .map((text, index) => ({ text: cleanText(text), line: index + 1 }))
    .filter(({ text }) => text !== '' && !isComment(text));
  return {
    reason: optional(raw['reason'], parseReason),
    summary: oneOf<SummaryKind>('summary', raw['summary'], ['details', 'link', 'none']),
    sealTo: entries.map(({ text, line }) => parseLine(text, line, run)),
    githubToken: raw['github-token'],
  };
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
  const age = AGE_RECIPIENT.exec(text);
  if (age !== null) {
    refusePlugin(age.groups?.['kind'], line);
    return { kind: 'age', line, recipient: text };
  }
  if (SSH_KEY.test(text)) {
    return { kind: 'ssh', line, key: text };
  }
  if (/PRIVATE KEY|^AGE-SECRET-KEY-|^AGE-PLUGIN-/i.test(text)) {
    throw invalidInput(
      'seal-to',
      `has a private key on line ${line}`,
      'Give the public key, and make a new pair: this private key has been in a workflow now.',
    );
  }
  if (SINGLE_WORD.test(text)) {
    throw invalidInput(
      'seal-to',
      `has a single word on line ${line}, which is none that seal-to knows`,
      `If it is a GitHub user, write an @ before it: @octocat. ${FORMS}`,
    );
  }
  throw invalidInput('seal-to', `has a line that cannot be read, line ${line}`, FORMS);
}

/** Whether a text has the form of a login; the runner `act` calls its actor `nektos/act`. */
export function isLogin(text: string, forge: RunFacts['forge']): boolean {
  return LOGINS[forge].test(text);
}

function refusePlugin(kind: string | undefined, line: number): void {
  if (!AGE_KINDS.includes(kind)) {
    throw invalidInput(
      'seal-to',
      `has a recipient on line ${line} that is for the age plugin "${kind}", which this action cannot seal for`,
      'Use the recipient of the same key that begins with age1tag1, if the plugin can show it, an SSH public key, or a recipient of age-keygen.',
    );
  }
}
