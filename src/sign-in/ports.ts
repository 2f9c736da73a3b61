import type { SessionCredentials } from '../console/federation.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import type { RoleArn } from '../partition/arn.ts';
import type { SessionPolicies } from '../session/policies.ts';
import type { SessionTag } from '../session/tags.ts';

/** Lines for the person who reads the log. Never a secret. */
export interface Log {
  info(message: string): void;
  /** An annotation, but nothing is wrong. */
  notice(message: string): void;
  warning(message: string): void;
  debug(message: string): void;
}

/** The OIDC token of the job: a secret, with claims that are none. */
export interface IdToken {
  readonly token: string;
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  /** Claim `repository_visibility`; other issuers than GitHub's have none. */
  readonly repositoryVisibility: string | undefined;
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
  /** @returns the ARN of the caller. */
  getCallerIdentity(
    region: string,
    credentials: ExistingCredentials,
    signal: AbortSignal,
  ): Promise<string>;
}

/** The two hosts of AWS that a sign-in talks to. */
export interface SignInHosts {
  /** That STS is asked in. */
  readonly region: string;
  readonly federationEndpoint: string;
}

/** What a sign-in needs from outside. */
export interface SignInPorts {
  readonly log: Log;
  readonly now: () => Date;
  /** Registers a secret with the runner, at once. */
  readonly mask: (secret: string) => void;
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
  readonly connectAhead: (hosts: SignInHosts) => void;
  /** Sends the token exchange, with retries. */
  readonly exchange: (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>;
  /** Replaces the sign-in hosts of AWS. */
  readonly signInBase: URL | undefined;
  /** Aborted when the run is cancelled. */
  readonly cancelled: AbortSignal;
}
