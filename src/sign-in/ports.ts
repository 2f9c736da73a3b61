import type { SessionCredentials } from '../console/federation.ts';
import type { RoleArn } from '../partition/arn.ts';
import type { Claims } from '../session/claims.ts';
import type { SessionPolicies } from '../session/policies.ts';
import type { SessionTag } from '../session/tags.ts';
import type { Target } from './targets.ts';

/** The log of the step. Lines never contain a secret. */
export interface Log {
  info(message: string): void;
  /** An annotation for something that is not wrong. */
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
  /** Claim `repository_visibility`; only GitHub has it. */
  readonly repositoryVisibility: string | undefined;
  /** Claim `actor_id`; only GitHub has it. */
  readonly actorId: string | undefined;
  /** What a trust policy can test besides `sub` and `aud`. */
  readonly claims: Claims;
}

/** The Actions service that issues ID tokens. */
export interface IdTokens {
  /** Whether the job has `id-token: write`. */
  readonly available: boolean;
  /**
   * Gets a masked token, once for each audience.
   *
   * @throws ActionError `id-token-missing`, `id-token-failed` or `network`.
   */
  request(audience: string, signal: AbortSignal): Promise<IdToken>;
}

/** Credentials from before the step. Without a session token, they are an IAM user's keys. */
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
  /** What AWS calls `aws:userid`; absent if the answer does not have it in AWS's form. */
  readonly sessionId: string | undefined;
}

/** The identity that credentials belong to. */
export interface CallerIdentity {
  readonly arn: string;
  /** What AWS calls `aws:userid` of a session; absent as in {@link IssuedSession}. */
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
 * Every method throws an ActionError. Its code is that of STS's refusal, or `network`.
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

/** A session, and the page of the console that it will open. */
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
  /** The 15 minutes of the URL begin at this time or a moment later. */
  readonly issuedAt: Date;
}

/** AWS answered 400 to a request with a length. The length may be the reason. */
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
   * @returns `undefined` if the chain finds no credentials.
   */
  readonly existingCredentials: (
    region: string,
    signal: AbortSignal,
  ) => Promise<ExistingCredentials | undefined>;
  /**
   * Starts connections to the hosts of a sign-in, for requests that will follow soon. It returns
   * at once and never fails. A request opens a connection itself if it has none.
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
