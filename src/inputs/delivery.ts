import { invalidInput } from '../errors.ts';
import type { RunFacts } from '../run-facts.ts';
import { shortened } from '../text/excerpt.ts';
import type { RawInputs } from './names.ts';
import { parseReason } from './reason.ts';
import { cleanText, oneOf, optional } from './text.ts';

/** What the job summary shows; `none` writes nothing to it. */
export type SummaryKind = 'details' | 'link' | 'none';

/** One line of `seal-to`; lines are counted from 1. */
export type SealTo =
  | { readonly kind: 'age'; readonly line: number; readonly recipient: string }
  | { readonly kind: 'ssh'; readonly line: number; readonly key: string }
  /** Every SSH key that this GitHub user has published. */
  | { readonly kind: 'user'; readonly line: number; readonly login: string };

/** Who started the run, and how. */
type Run = Pick<RunFacts, 'actor' | 'eventName'>;

/** How the URL reaches people. */
export interface DeliveryInputs {
  readonly reason: string | undefined;
  readonly summary: SummaryKind;
  /** Empty: nothing is sealed. */
  readonly sealTo: readonly SealTo[];
  /** `actor` is named in a run for a pull request, which strangers can start too. */
  readonly needsWriter: boolean;
  /** Reads public keys and the visibility of the repository, and nothing else. */
  readonly githubToken: string | undefined;
}

const FORMS =
  'Each line has to be an age recipient (age1…), an SSH public key (ssh-ed25519 AAAA…, ssh-rsa AAAA…), a GitHub user (@octocat), or the word actor.';
/**
 * What only people with write access can start; of `pull_request`, what is by one of them.
 * Everything else (comments, issues, stars, forks, `pull_request_target`, and `workflow_run` after
 * any of them) a stranger can cause in a public repository, and would be the actor.
 *
 * @see {@link https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows}
 */
const EVENTS_WITH_WRITE_ACCESS: readonly string[] = [
  ...['workflow_dispatch', 'repository_dispatch', 'schedule', 'push', 'create', 'delete'],
  ...['pull_request', 'merge_group', 'release', 'deployment'],
];
/** Enterprise accounts end in `_SHORTCODE`, apps in `[bot]`. */
const LOGIN = /^[A-Za-z\d][A-Za-z\d_-]{0,99}(?:\[bot\])?$/;
/** A login without its `@`, most likely, and not the beginning of a key. */
const SINGLE_WORD = /^(?!age1|ssh-)[A-Za-z\d][A-Za-z\d_-]{0,99}$/i;
const AGE_RECIPIENT = /^age1[a-z\d]+$/;
const SSH_KEY = /^(?:ssh|ecdsa|sk|webauthn)-[\w.@-]+\s+\S/;

/**
 * Reads the inputs of the delivery.
 *
 * @throws ActionError `invalid-input` for the first value that cannot be used. It names the line
 *   and does not repeat it: it may be a private key, put there by mistake.
 */
export function parseDeliveryInputs(raw: RawInputs, run: Run): DeliveryInputs {
  const entries = cleanText(raw['seal-to'] ?? '')
    .split('\n')
    .map((text, index) => ({ text: cleanText(text), line: index + 1 }))
    .filter(({ text }) => text !== '');
  const forActor = entries.some(({ text }) => isActor(text));
  return {
    reason: optional(raw['reason'], parseReason),
    summary: oneOf<SummaryKind>('summary', raw['summary'], ['details', 'link', 'none']),
    sealTo: entries.map(({ text, line }) => parseLine(text, line, run)),
    needsWriter: forActor && run.eventName === 'pull_request',
    githubToken: raw['github-token'],
  };
}

function parseLine(text: string, line: number, run: Run): SealTo {
  if (isActor(text)) {
    requireWriteAccess(run.eventName, line);
  }
  const login = isActor(text) ? run.actor : /^@(.*)$/.exec(text)?.[1];
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
  if (SINGLE_WORD.test(text)) {
    throw invalidInput(
      'seal-to',
      `has a single word on line ${line}, which is none that seal-to knows`,
      `If it is a GitHub user, write an @ before it: @octocat. ${FORMS}`,
    );
  }
  throw invalidInput('seal-to', `has a line that cannot be read, line ${line}`, FORMS);
}

/** A word of this action, and no name: case does not matter. */
function isActor(text: string): boolean {
  return text.toLowerCase() === 'actor';
}

/** Without an event this is no run of GitHub's: whoever starts it holds the machine. */
function requireWriteAccess(eventName: string | undefined, line: number): void {
  if (eventName !== undefined && !EVENTS_WITH_WRITE_ACCESS.includes(eventName)) {
    throw invalidInput(
      'seal-to',
      `has the word actor on line ${line}, but the run was started by the event "${shortened(eventName)}", which takes no write access`,
      `Name the people who may have the link: @octocat, or a key of theirs. The word actor is for these events: ${EVENTS_WITH_WRITE_ACCESS.join(', ')}.`,
    );
  }
}
