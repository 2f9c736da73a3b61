import type { LinkPayload } from '../link/payload.ts';
import type { LinkFragment, SealKey, UnusableKey } from '../seal/seal.ts';
import type { Log } from '../sign-in/ports.ts';

export type Visibility = 'public' | 'private' | 'internal';

/** Who can read the summary of a repository that is not public. */
export type LinkReaders = Exclude<Visibility, 'public'>;

export function isVisibility(text: unknown): text is Visibility {
  return text === 'public' || text === 'private' || text === 'internal';
}

/** GitHub gave no answer, or an answer without the fact. */
export interface Unanswered {
  readonly kind: 'unknown';
  readonly reason: string;
  readonly advice: string;
}

/** What a person may do in the repository. */
export type Permission =
  | {
      readonly kind: 'known';
      /** `admin`, `write`, `read` or `none`; other servers have more. */
      readonly permission: string;
      /** The account ID; absent if the server does not return it. */
      readonly userId: string | undefined;
      readonly isApp: boolean;
    }
  | Unanswered;

/** What GitHub knows about the repository and about people. */
export interface GitHub {
  /** Asks the REST API for the visibility of the repository of the run. */
  readonly repositoryVisibility: (signal: AbortSignal) => Promise<Visibility | Unanswered>;
  /** Asks the REST API what a person may do in the repository of the run. */
  readonly permission: (login: string, signal: AbortSignal) => Promise<Permission>;
  /**
   * The SSH keys that a user has published, as `authorized_keys` lines without comments.
   *
   * @returns `undefined` if there is no such user.
   * @throws ActionError `no-recipient-key` if GitHub refuses to answer, or `network`.
   */
  readonly publicKeys: (
    login: string,
    signal: AbortSignal,
  ) => Promise<readonly string[] | undefined>;
}

/** The run that a `workflow_run` follows. A fact that the event does not have is `undefined`. */
export interface PrecedingRun {
  /** The event that started it. */
  readonly eventName: string | undefined;
  /** The login of the person who started its last attempt. */
  readonly askedBy: string | undefined;
}

/** Encryption for people. */
export interface Sealing {
  /** @returns `undefined` if the text is not an age recipient. */
  ageKey(text: string): Promise<SealKey | undefined>;
  /** @returns `undefined` if the line is not an SSH public key. */
  sshKey(line: string): SealKey | UnusableKey | undefined;
  /** @returns an armored age file. */
  sealText(text: string, keys: readonly SealKey[]): Promise<string>;
  /** @returns `undefined` if the opener page would refuse a value of the payload. */
  sealLink(payload: LinkPayload, keys: readonly SealKey[]): Promise<LinkFragment | undefined>;
}

/** What the delivery needs from outside. */
export interface DeliveryPorts {
  readonly log: Log;
  readonly github: GitHub;
  /** What the event says about the run that a `workflow_run` follows. */
  readonly precedingRun: () => Promise<PrecedingRun>;
  /** Whether `AWS_ENDPOINT_URL_SIGNIN` replaces the sign-in hosts of AWS. */
  readonly replacesSignIn: boolean;
  /** Loads the encryption; few runs need it. */
  readonly loadSealing: () => Promise<Sealing>;
  /** Aborted when the run is cancelled. */
  readonly cancelled: AbortSignal;
}
