import { ActionError, invalidInput } from '../errors.ts';
import type { SealKey, UnusableKey } from '../seal/seal.ts';
import type { Log } from '../sign-in/ports.ts';
import type { NamedSealTo } from './actor.ts';
import type { DeliveryPorts, Sealing } from './ports.ts';

/** A key that a step seals for. */
export interface SealRecipient {
  readonly key: SealKey;
  /** `@octocat`, if the key was read from GitHub. */
  readonly owner: string | undefined;
}

type Ports = Pick<DeliveryPorts, 'github' | 'log'>;

const ADD_A_KEY =
  'Add an Ed25519 key to the account (ssh-keygen -t ed25519, then "SSH and GPG keys" in the settings of GitHub), or name another recipient in seal-to, such as an age1… recipient (age-keygen).';

/**
 * The keys that a step seals for, each once. What cannot be sealed for is left out, and a notice
 * says so.
 *
 * @throws ActionError `invalid-input` for a key that is none, `no-recipient-key` if no key is left
 *   or a user does not exist, or `network`.
 */
export async function resolveRecipients(
  sealTo: readonly NamedSealTo[],
  sealing: Sealing,
  ports: Ports,
  signal: AbortSignal,
): Promise<readonly SealRecipient[]> {
  const found = new Map<string, SealRecipient>();
  const withoutKey: string[] = [];
  for (const entry of sealTo) {
    const recipients =
      entry.kind === 'user'
        ? await recipientsOfUser(entry.login, sealing, ports, signal)
        : await recipientOfLine(entry, sealing, ports);
    if (entry.kind === 'user' && recipients.length === 0) {
      withoutKey.push(`@${entry.login}`);
    }
    for (const recipient of recipients) {
      found.set(recipient.key.id, found.get(recipient.key.id) ?? recipient);
    }
  }
  if (found.size === 0) {
    throw new ActionError(
      'no-recipient-key',
      `Nobody in seal-to${withoutKey.length > 0 ? ` (${withoutKey.join(', ')})` : ''} has a key that can be sealed for: age1…, ssh-ed25519, or ssh-rsa of 2048 bits or more.`,
      ADD_A_KEY,
    );
  }
  for (const user of withoutKey) {
    ports.log.warning(
      `seal-to: ${user} has no SSH key on GitHub that can be sealed for, and so cannot open the link. ${ADD_A_KEY}`,
    );
  }
  const recipients = [...found.values()];
  warnOfMixture(recipients, ports.log);
  return recipients;
}

/** The link is as safe as its weakest key. `age` itself refuses such a mixture. */
function warnOfMixture(recipients: readonly SealRecipient[], log: Log): void {
  const classic = recipients.find(({ key }) => !isPostQuantum(key));
  if (classic !== undefined && recipients.some(({ key }) => isPostQuantum(key))) {
    log.warning(
      `seal-to has post-quantum recipients beside others (${recipientLine(classic)}). A quantum computer that breaks one of the others opens the link: name post-quantum recipients only, or none.`,
    );
  }
}

function isPostQuantum({ id }: SealKey): boolean {
  return /^age1(?:pq|tagpq)1/.test(id);
}

async function recipientOfLine(
  entry: Exclude<NamedSealTo, { kind: 'user' }>,
  sealing: Sealing,
  { log }: Ports,
): Promise<readonly SealRecipient[]> {
  const key =
    entry.kind === 'age' ? await sealing.ageKey(entry.recipient) : sealing.sshKey(entry.key);
  if (key === undefined) {
    throw invalidInput(
      'seal-to',
      `has a damaged ${entry.kind === 'age' ? 'age recipient' : 'SSH public key'} on line ${entry.line}`,
      'Copy the whole line again; something is missing or misspelled.',
    );
  }
  if (key.kind === 'unusable') {
    log.notice(leftOut(`The key on line ${entry.line}`, key));
    return [];
  }
  return [{ key, owner: undefined }];
}

async function recipientsOfUser(
  login: string,
  sealing: Sealing,
  { github, log }: Ports,
  signal: AbortSignal,
): Promise<readonly SealRecipient[]> {
  const lines = await github.publicKeys(login, signal);
  if (lines === undefined) {
    throw new ActionError(
      'no-recipient-key',
      `GitHub shows no user @${login}, whom seal-to names.`,
      `Correct the name or leave it out; apps have no keys.${ofEnterprise(login)}`,
    );
  }
  return lines.flatMap((line) => {
    const key = sealing.sshKey(line);
    if (key === undefined || key.kind === 'unusable') {
      log.notice(leftOut(`A key of @${login}`, key ?? { name: 'unknown', reason: 'not readable' }));
      return [];
    }
    return [{ key, owner: `@${login}` }];
  });
}

/** GitHub hides managed users from everybody but members of their enterprise. */
function ofEnterprise(login: string): string {
  return login.includes('_')
    ? ' If it is an account of an enterprise, GitHub shows it only to tokens that may see it: leave out github-token, so that the token of the job is used (a secret that does not exist leaves it empty), or put the keys themselves into seal-to.'
    : '';
}

function leftOut(whose: string, { name, reason }: Pick<UnusableKey, 'name' | 'reason'>): string {
  return `seal-to: ${whose} is left out (${name}: ${reason}).`;
}

/** `ssh-ed25519 SHA256:… (@octocat)`, as the log shows a recipient. */
export function recipientLine({ key, owner }: SealRecipient): string {
  const id = key.kind === 'age' ? key.id : `${key.kind} ${key.id}`;
  return owner === undefined ? id : `${id} (${owner})`;
}
