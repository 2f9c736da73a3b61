import type { SealKey, UnusableKey } from '../seal/seal.ts';
import type { Log } from '../sign-in/ports.ts';

export type Visibility = 'public' | 'private' | 'internal';

/** Who can read the summary of a repository that is not public. */
export type LinkReaders = Exclude<Visibility, 'public'>;

export function isVisibility(text: unknown): text is Visibility {
  return text === 'public' || text === 'private' || text === 'internal';
}

/** What GitHub tells of the repository and of people. */
export interface GitHub {
  /** From the event that started the run; `undefined` if it does not tell, as for schedules. */
  readonly payloadVisibility: () => Visibility | undefined;
  /**
   * From the event too: whether somebody with write access has opened the pull request that the run
   * is for, or pushed to it. What the event does not tell is no.
   */
  readonly isPullRequestByWriter: () => Promise<boolean>;
  /**
   * Asks the REST API.
   *
   * @returns `undefined` if it does not tell, for whatever reason.
   */
  readonly repositoryVisibility: (signal: AbortSignal) => Promise<Visibility | undefined>;
  /**
   * The SSH keys that a user has published, as `authorized_keys` lines without comments.
   *
   * @returns `undefined` if there is no such user.
   * @throws ActionError `no-recipient-key` if GitHub refuses to tell, or `network`.
   */
  readonly publicKeys: (
    login: string,
    signal: AbortSignal,
  ) => Promise<readonly string[] | undefined>;
}

/** Encryption for people. */
export interface Sealing {
  /** @returns `undefined` if the text is no age recipient. */
  ageKey(text: string): Promise<SealKey | undefined>;
  /** @returns `undefined` if the line is no SSH public key. */
  sshKey(line: string): SealKey | UnusableKey | undefined;
  /** @returns an armored age file. */
  sealText(text: string, keys: readonly SealKey[]): Promise<string>;
}

/** What the delivery needs from outside. */
export interface DeliveryPorts {
  readonly log: Log;
  readonly github: GitHub;
  /** Loads the encryption, which almost no run needs. */
  readonly loadSealing: () => Promise<Sealing>;
  /** Aborted when the run is cancelled. */
  readonly cancelled: AbortSignal;
}
