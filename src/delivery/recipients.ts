import { ActionError } from '../errors.ts';
import type { NamedKey } from '../inputs/recipients.ts';
import type { SealKey, UnusableKey } from '../seal/seal.ts';
import type { Log } from '../sign-in/ports.ts';
import type { NamedSealTo } from './actor.ts';
import { type KeysOfPerson, keysByLogin, keysOfPerson, readKey } from './named-keys.ts';
import type { DeliveryPorts, Sealing } from './ports.ts';

/** A key that a step seals for. */
export interface SealRecipient {
  readonly key: SealKey;
  /** `@octocat`, if `seal-to` names this user. */
  readonly owner: string | undefined;
}

/** What the search for recipients needs. */
interface Resolving {
  readonly sealing: Sealing;
  readonly github: DeliveryPorts['github'];
  readonly log: Log;
  readonly signal: AbortSignal;
}

const UNREADABLE: UnusableKey = { kind: 'unusable', name: 'unknown', reason: 'not readable' };
const ADD_A_KEY =
  'Add an Ed25519 key (ssh-keygen -t ed25519) to the account, under "SSH and GPG keys" in the settings of GitHub, or to recipients if that input is set. Or name another recipient in seal-to, such as an age1… recipient (age-keygen).';

/**
 * The keys that a step seals for, without duplicates. A key that cannot be used is left out, with a
 * notice.
 *
 * @param named - The input `recipients`; if absent, this asks GitHub for keys.
 * @throws ActionError `invalid-input` for an invalid key; `no-recipient-key` if no key is left, a
 *   user does not exist or is not in `recipients`; `network`.
 */
export async function resolveRecipients(
  sealTo: readonly NamedSealTo[],
  named: readonly NamedKey[] | undefined,
  resolving: Resolving,
): Promise<readonly SealRecipient[]> {
  const { log } = resolving;
  const people = named && (await keysByLogin(named, resolving.sealing));
  const found = new Map<string, SealRecipient>();
  const withoutKey: string[] = [];
  for (const entry of sealTo) {
    const recipients =
      entry.kind === 'user'
        ? await recipientsOfUser(entry.login, people, resolving)
        : await recipientOfLine(entry, resolving);
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
      `Nobody in seal-to${withoutKey.length > 0 ? ` (${withoutKey.join(', ')})` : ''} has a usable key: age1…, ssh-ed25519, or ssh-rsa of 2048 bits or more.`,
      ADD_A_KEY,
    );
  }
  for (const user of withoutKey) {
    log.warning(
      `seal-to: ${user} has no usable ${people === undefined ? 'SSH key on GitHub' : 'key in recipients'}, so this user cannot open the link. ${ADD_A_KEY}`,
    );
  }
  const recipients = [...found.values()];
  warnOfMixture(recipients, log);
  return recipients;
}

/** The link is only as safe as its weakest key. The command `age` refuses such a mixture. */
function warnOfMixture(recipients: readonly SealRecipient[], log: Log): void {
  const classic = recipients.find(({ key }) => !isPostQuantum(key));
  if (classic !== undefined && recipients.some(({ key }) => isPostQuantum(key))) {
    log.warning(
      `seal-to has post-quantum recipients together with others (${recipientLine(classic)}). Name only recipients of one kind: a quantum computer could break the other keys, and then open the link.`,
    );
  }
}

function isPostQuantum({ id }: SealKey): boolean {
  return /^age1(?:pq|tagpq)1/.test(id);
}

async function recipientOfLine(
  entry: Exclude<NamedSealTo, { kind: 'user' }>,
  { sealing, log }: Resolving,
): Promise<readonly SealRecipient[]> {
  const key = await readKey('seal-to', entry, sealing);
  if (key.kind === 'unusable') {
    log.notice(leftOut(`The key on line ${entry.line}`, key));
    return [];
  }
  return [{ key, owner: undefined }];
}

async function recipientsOfUser(
  login: string,
  people: ReadonlyMap<string, KeysOfPerson> | undefined,
  { sealing, github, log, signal }: Resolving,
): Promise<readonly SealRecipient[]> {
  const { keys, fromGitHub } =
    people === undefined ? { keys: [], fromGitHub: true } : keysOfPerson(login, people, log);
  const lines = fromGitHub ? await github.publicKeys(login, signal) : [];
  if (lines === undefined) {
    throw new ActionError(
      'no-recipient-key',
      `GitHub shows no user @${login}, whom seal-to names.`,
      `Correct the name, or remove it. Apps have no keys.${ofEnterprise(login)}`,
    );
  }
  const published = lines.map((line) => sealing.sshKey(line) ?? UNREADABLE);
  return [...keys, ...published].flatMap((key) => {
    if (key.kind === 'unusable') {
      log.notice(leftOut(`A key of @${login}`, key));
      return [];
    }
    return [{ key, owner: `@${login}` }];
  });
}

/** GitHub shows managed users only to members of their enterprise. */
function ofEnterprise(login: string): string {
  return login.includes('_')
    ? ' If it is an account of an enterprise, remove github-token, so that the action uses the token of the job, or write the keys themselves into seal-to. GitHub shows such an account only to tokens that may see it.'
    : '';
}

function leftOut(whose: string, { name, reason }: Pick<UnusableKey, 'name' | 'reason'>): string {
  return `seal-to: ${whose} is left out (${name}: ${reason}).`;
}

/** A recipient as the log shows it: `ssh-ed25519 SHA256:… (@octocat)`. Keys of age have a code. */
export function recipientLine({ key, owner }: SealRecipient): string {
  const id = key.kind === 'age' ? key.id : `${key.kind} ${key.id}`;
  const said = owner === undefined ? id : `${id} (${owner})`;
  return key.code === undefined ? said : `${said}, code ${key.code}`;
}
