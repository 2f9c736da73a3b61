import type { RoleArn } from '../partition/arn.ts';
import type { PartitionId } from '../partition/partition.ts';
import type { KeylessLinks, Target } from './targets.ts';

/** A console session that is ready to be opened. */
export interface SignIn extends KeylessLinks {
  readonly role: RoleArn | undefined;
  readonly partition: PartitionId;
  readonly accountId: string;
  readonly sessionName: string;
  /** What AWS calls `aws:userid`; absent if the answer of STS does not have it. */
  readonly sessionId: string | undefined;
  /** The role of the session, without its path. Absent for federated users. */
  readonly roleName: string | undefined;
  /** Of the sign-in host. */
  readonly region: string;
  /** A secret, masked. */
  readonly consoleUrl: string;
  /** When the URL stops working. The session may last longer. */
  readonly urlExpiresAt: Date;
  /** Absent if the expiry of the existing credentials is unknown. */
  readonly sessionExpiresAt: Date | undefined;
  /** CloudTrail's event history of the session. Absent for federated users. */
  readonly activityUrl: string | undefined;
}

/** The result of one role. */
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
