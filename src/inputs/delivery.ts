import { invalidInput } from '../errors.ts';
import type { RawInputs } from './names.ts';
import { oneOf } from './text.ts';

/** What the job summary shows; `none` writes nothing to it. */
export type SummaryKind = 'details' | 'link' | 'none';

/** One line of `seal-to`; lines are counted from 1. */
export type SealTo =
  | { readonly kind: 'age'; readonly line: number; readonly recipient: string }
  | { readonly kind: 'ssh'; readonly line: number; readonly key: string }
  /** Every SSH key that this GitHub user has published. */
  | { readonly kind: 'user'; readonly line: number; readonly login: string };

/** How the URL reaches people. */
export interface DeliveryInputs {
  readonly summary: SummaryKind;
  /** Empty: nothing is sealed. */
  readonly sealTo: readonly SealTo[];
  /** Reads public keys and the visibility of the repository, and nothing else. */
  readonly githubToken?: string;
}

const FORMS =
  'Each line has to be an age recipient (age1…), an SSH public key (ssh-ed25519 AAAA…, ssh-rsa AAAA…), a GitHub user (@octocat), or the word actor.';
/** Enterprise accounts end in `_SHORTCODE`, apps in `[bot]`. */
const LOGIN = /^[A-Za-z\d][A-Za-z\d_-]{0,99}(?:\[bot\])?$/;
const AGE_RECIPIENT = /^age1[a-z\d]+$/;
const SSH_KEY = /^(?:ssh|ecdsa|sk|webauthn)-[\w.@-]+\s+\S/;

/**
 * Reads the inputs of the delivery.
 *
 * @throws ActionError `invalid-input` for the first value that cannot be used. It names the line
 *   and does not repeat it: it may be a private key, put there by mistake.
 */
export function parseDeliveryInputs(raw: RawInputs, run: { actor: string }): DeliveryInputs {
  return {
    summary: oneOf<SummaryKind>('summary', raw['summary'], ['details', 'link', 'none']),
    sealTo: (raw['seal-to'] ?? '')
      .split(/\r?\n/)
      .map((text, index) => ({ text: text.trim(), line: index + 1 }))
      .filter(({ text }) => text !== '')
      .map(({ text, line }) => parseLine(text, line, run.actor)),
    ...(raw['github-token'] !== undefined && { githubToken: raw['github-token'] }),
  };
}

function parseLine(text: string, line: number, actor: string): SealTo {
  const login = text === 'actor' ? actor : /^@(.*)$/.exec(text)?.[1];
  if (login !== undefined) {
    if (!LOGIN.test(login)) {
      throw invalidInput('seal-to', `names no GitHub user on line ${line}`, FORMS);
    }
    return { kind: 'user', line, login };
  }
  if (AGE_RECIPIENT.test(text)) {
    return { kind: 'age', line, recipient: text };
  }
  if (SSH_KEY.test(text)) {
    return { kind: 'ssh', line, key: text };
  }
  if (/PRIVATE KEY|^AGE-SECRET-KEY-/i.test(text)) {
    throw invalidInput(
      'seal-to',
      `has a private key on line ${line}`,
      'Give the public key, and make a new pair: this private key has been in a workflow now.',
    );
  }
  throw invalidInput('seal-to', `has a line that cannot be read, line ${line}`, FORMS);
}
