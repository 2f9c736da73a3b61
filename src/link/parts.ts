/**
 * What a sealed link holds: parts, and never a URL to sign in with, so that whoever opens the link
 * builds that URL with code of their own.
 */
export interface LinkParts {
  /** One for each role, in the order of the step. */
  readonly sessions: readonly (LinkSession | LinkFailure)[];
  /** Input `reason`. */
  readonly reason: string | undefined;
  /** The GitHub login of the person who asked for this attempt. */
  readonly asker: string | undefined;
  /** URL of the workflow run. */
  readonly run: string | undefined;
}

/** A session that can be opened. */
export interface LinkSession {
  readonly accountId: string;
  /** Absent for a session of existing credentials. */
  readonly roleName: string | undefined;
  /** Of the sign-in host. */
  readonly region: string;
  readonly issuer: string;
  readonly destination: string;
  /** A secret. */
  readonly signInToken: string;
  readonly urlExpiresAt: Date;
  /** Absent if the end is unknown. */
  readonly sessionExpiresAt: Date | undefined;
}

/** A role that nobody could sign in to. */
export interface LinkFailure {
  readonly accountId: string;
  readonly roleName: string | undefined;
  /** An error code, or `bug`. */
  readonly failure: string;
}

/** The parts cannot be read. The message quotes nothing of them. */
export class UnreadableParts extends Error {
  override name = 'UnreadableParts';
  readonly fault: 'newer-version' | 'malformed';

  constructor(fault: UnreadableParts['fault'], message: string) {
    super(message);
    this.fault = fault;
  }
}
