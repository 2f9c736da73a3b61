import type { RoleArn } from '../partition/arn.ts';
import type { KeylessLinks, Target } from './targets.ts';

/** A console session that is ready to be opened. */
export interface SignIn extends KeylessLinks {
  readonly role: RoleArn | undefined;
  readonly accountId: string;
  readonly sessionName: string;
  /** Of the sign-in host. */
  readonly region: string;
  /** A secret, masked. */
  readonly consoleUrl: string;
  /** The URL has to be opened before. */
  readonly urlExpiresAt: Date;
  /** Absent if the expiry of the existing credentials is unknown. */
  readonly sessionExpiresAt: Date | undefined;
}

/** What became of one role. */
export type Outcome = SignedIn | Failed;

export interface SignedIn {
  readonly kind: 'signed-in';
  readonly signIn: SignIn;
}

export interface Failed {
  readonly kind: 'failed';
  readonly target: Target;
  readonly failure: Error;
}
