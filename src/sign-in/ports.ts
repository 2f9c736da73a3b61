import type { SessionCredentials } from '../console/federation.ts';
import type { RoleArn } from '../partition/arn.ts';
import type { Claims } from '../session/claims.ts';
import type { SessionPolicies } from '../session/policies.ts';
import type { SessionTag } from '../session/tags.ts';
import type { Target } from './targets.ts';

/** Lines for the person who reads the log. Never a secret. */
export interface Log {
  info(message: string): void;
  /** An annotation, but nothing is wrong. */
  notice(message: string): void;
  warning(message: string): void;
  debug(message: string): void;
}

/** The OIDC token of the job. The token is a secret; its claims are not. */
export interface IdToken {
  readonly token: string;
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  /** Claim `repository_visibility`; other issuers than GitHub's have none. */
  readonly repositoryVisibility: string | undefined;
  /** Claim `actor_id`; other issuers than GitHub's have none. */
  readonly actorId: string | undefined;
  /** What a trust policy can test besides `sub` and `aud`. */
  readonly claims: Claims;
}

/** The Actions service that issues ID tokens. */
export interface IdTokens {
  /** Whether the job has `id-token: write`. */
  readonly available: boolean;
  /**
   * Gets a token, already masked; once for each audience.
   *
   * @throws ActionError `id-token-missing`, `id-token-failed` or `network`.
   */
  request(audience: string, signal: AbortSignal): Promise<IdToken>;
}

/** Credentials that were there before the step. No session token: an IAM user's long-term keys. */
export interface ExistingCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
  readonly expiresAt: Date | undefined;
}

/** A session that STS has issued. */
export interface IssuedSession {
  readonly credentials: SessionCredentials;
  readonly expiresAt: Date;
  readonly accountId: string;
  /** What AWS calls `aws:userid`; absent if the answer has none that a policy could hold. */
  readonly sessionId: string | undefined;
}

/** Whose credentials they are. */
export interface CallerIdentity {
  readonly arn: string;
  /** Of a session what AWS calls `aws:userid`; absent as in {@link IssuedSession}. */
  readonly sessionId: string | undefined;
}

export interface SessionRequest {
  readonly region: string;
  readonly sessionName: string;
  readonly policies: SessionPolicies;
  /** Life of the credentials in seconds; AWS's default if absent. */
  readonly credentialSeconds: number | undefined;
}

export interface RoleSessionRequest extends SessionRequest {
  readonly role: RoleArn;
}

export interface AssumeRoleRequest extends RoleSessionRequest {
  readonly externalId: string | undefined;
  readonly sourceIdentity: string | undefined;
  readonly tags: readonly SessionTag[];
}

export interface FederationTokenRequest extends SessionRequest {
  readonly tags: readonly SessionTag[];
}

/**
 * AWS STS at the endpoint of a region. Issued secrets are masked before they are returned.
 *
 * Every method throws an ActionError whose code says which of the refusals that STS knows it
 * was, or `network`.
 */
export interface Sts {
  assumeRoleWithWebIdentity(
    request: RoleSessionRequest,
    idToken: IdToken,
    signal: AbortSignal,
  ): Promise<IssuedSession>;
  assumeRole(
    request: AssumeRoleRequest,
    credentials: ExistingCredentials,
    signal: AbortSignal,
  ): Promise<IssuedSession>;
  getFederationToken(
    request: FederationTokenRequest,
    credentials: ExistingCredentials,
    signal: AbortSignal,
  ): Promise<IssuedSession>;
  getCallerIdentity(
    region: string,
    credentials: ExistingCredentials,
    signal: AbortSignal,
  ): Promise<CallerIdentity>;
}

/** A session, and the page of the console that it is to open. */
export interface ExchangeRequest {
  readonly credentials: SessionCredentials;
  readonly target: Target;
  /** Where the console sends people when the session is over. */
  readonly issuer: string;
  /** Length of the console session in seconds; AWS's default if absent. */
  readonly consoleSeconds: number | undefined;
}

/** A URL that signs a browser in. */
export interface Login {
  readonly kind: 'login';
  /** A secret, masked. */
  readonly url: string;
  /** The 15 minutes of the URL began then, or a moment later. */
  readonly issuedAt: Date;
}

/** AWS answered 400 to a request with a length, which may be the reason or not. */
export interface LengthRefused {
  readonly kind: 'length-refused';
}

/** What a sign-in needs from outside. */
export interface SignInPorts {
  readonly log: Log;
  readonly now: () => Date;
  readonly idTokens: IdTokens;
  readonly sts: Sts;
  /**
   * Credentials of the SDK's default chain, already masked.
   *
   * @returns `undefined` if there are none.
   */
  readonly existingCredentials: (
    region: string,
    signal: AbortSignal,
  ) => Promise<ExistingCredentials | undefined>;
  /**
   * Begins to connect to the hosts of a sign-in, for the requests that will follow soon. Returns
   * at once and never fails: the requests open what is missing.
   */
  readonly connectAhead: (target: Target) => void;
  /**
   * Exchanges a session for a sign-in token, with retries.
   *
   * @throws ActionError `federation-refused`, `federation-unavailable` or `network`.
   */
  readonly exchange: (
    request: ExchangeRequest,
    signal: AbortSignal,
  ) => Promise<Login | LengthRefused>;
  /** Aborted when the run is cancelled. */
  readonly cancelled: AbortSignal;
}
