import { ActionError, invalidInput } from '../errors.ts';
import type { PublicKey } from '../inputs/public-key.ts';
import type { NamedKey } from '../inputs/recipients.ts';
import type { SealKey, UnusableKey } from '../seal/seal.ts';
import type { Log } from '../sign-in/ports.ts';
import type { Sealing } from './ports.ts';

/** What the input `recipients` says about one person. */
export interface KeysOfPerson {
  readonly keys: readonly (SealKey | UnusableKey)[];
  /** Whether the SSH keys on GitHub count too. */
  readonly fromGitHub: boolean;
}

/**
 * Reads a public key from an input.
 *
 * @throws ActionError `invalid-input` if it is damaged.
 */
export async function readKey(
  input: string,
  key: PublicKey & { readonly line: number },
  sealing: Sealing,
): Promise<SealKey | UnusableKey> {
  const read = key.kind === 'age' ? await sealing.ageKey(key.recipient) : sealing.sshKey(key.key);
  if (read === undefined) {
    throw invalidInput(
      input,
      `has a damaged ${key.kind === 'age' ? 'age recipient' : 'SSH public key'} on line ${key.line}`,
      'Copy the whole line again. A part of it is missing or misspelled.',
    );
  }
  return read;
}

/**
 * The keys of people from the input `recipients`, without duplicates.
 *
 * @returns A map from the login in lower case.
 * @throws ActionError `invalid-input` for a damaged key, whoever it belongs to.
 */
export async function keysByLogin(
  recipients: readonly NamedKey[],
  sealing: Sealing,
): Promise<ReadonlyMap<string, KeysOfPerson>> {
  const people = new Map<string, KeysOfPerson>();
  for (const { login, line, key } of recipients) {
    const name = login.toLowerCase();
    const { keys, fromGitHub } = people.get(name) ?? { keys: [], fromGitHub: false };
    if (key.kind === 'github') {
      people.set(name, { keys, fromGitHub: true });
      continue;
    }
    const read = await readKey('recipients', { ...key, line }, sealing);
    const isKnown = keys.some((other) => isSame(other, read));
    people.set(name, { keys: isKnown ? keys : [...keys, read], fromGitHub });
  }
  return people;
}

function isSame(one: SealKey | UnusableKey, other: SealKey | UnusableKey): boolean {
  return one.kind !== 'unusable' && other.kind !== 'unusable' && one.id === other.id;
}

/**
 * Finds a person of `seal-to` in `recipients`. If the person has several keys, it logs a notice,
 * because one of them may be old or belong to somebody else.
 *
 * @throws ActionError `no-recipient-key` if it does not name the person.
 */
export function keysOfPerson(
  login: string,
  people: ReadonlyMap<string, KeysOfPerson>,
  log: Log,
): KeysOfPerson {
  const found = people.get(login.toLowerCase());
  if (found === undefined) {
    throw new ActionError(
      'no-recipient-key',
      `The input recipients has no key of @${login}, whom seal-to names.`,
      `Ask this person for a key, and add it to recipients: @${login} age1tag1… (the opener page makes one). To use the SSH keys that GitHub publishes, add @${login} github.`,
    );
  }
  const names = [
    ...found.keys.map((key) => (key.kind === 'unusable' ? key.name : (key.code ?? key.id))),
    ...(found.fromGitHub ? ['those on GitHub'] : []),
  ];
  if (names.length > 1) {
    log.notice(
      `recipients: @${login} has several keys (${names.join(', ')}), and each of them opens the link. Remove those that this person does not use.`,
    );
  }
  return found;
}
