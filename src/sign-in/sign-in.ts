import pLimit from 'p-limit';
import { federationEndpoint, loginUrl, SIGN_IN_TOKEN_SECONDS } from '../console/federation.ts';
import { ActionError, errorOf } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import type { SignInInputs } from '../inputs/sign-in.ts';
import type { RoleArn } from '../partition/arn.ts';
import { exchangeSession } from './exchange.ts';
import { type Identities, identitiesOf } from './identities.ts';
import { assume, type Opening, openWithoutRole, type Session } from './open-session.ts';
import type { SignInPorts } from './ports.ts';
import { type KeylessLinks, keylessLinks, planTargets, type Target } from './targets.ts';

/** A console session that is ready to be opened. */
export interface SignIn extends KeylessLinks {
  readonly role: RoleArn | undefined;
  readonly accountId: string;
  readonly sessionName: string;
  readonly region: string;
  /** A secret, masked. */
  readonly consoleUrl: string;
  /** The URL has to be opened before. */
  readonly urlExpiresAt: Date;
  /** Absent where nobody says how long existing credentials last. */
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

/** A sign-in that has not succeeded by then does not succeed any more; a job waits no longer. */
const SIGN_IN_LIMIT_MS = 55_000;
/** STS and the federation endpoint throttle by account; more at once would only wait there. */
const CONCURRENCY = 16;

/**
 * Signs in to every role of the inputs, each independently of the others.
 *
 * @throws ActionError `invalid-input` and its like, before anything is asked of anyone.
 */
export async function signInAll(
  inputs: SignInInputs,
  ports: SignInPorts,
): Promise<readonly Outcome[]> {
  const targets = planTargets(inputs);
  const identities = identitiesOf(inputs, ports);
  const limit = pLimit(CONCURRENCY);
  const outcomes = limit.map(targets, async (target): Promise<Outcome> => {
    try {
      const done = await withDeadline(SIGN_IN_LIMIT_MS, ports.cancelled, (signal) =>
        signIn(target, identities, inputs, ports, signal),
      );
      return { kind: 'signed-in', signIn: done };
    } catch (thrown) {
      return { kind: 'failed', target, failure: errorOf(thrown) };
    }
  });
  // Meanwhile the identity is on its way, which takes longer than connecting does.
  for (const { partition, region } of targets.slice(0, CONCURRENCY)) {
    const endpoint = federationEndpoint(partition, region, ports.signInBase);
    ports.connectAhead({ region, federationEndpoint: endpoint });
  }
  return outcomes;
}

/** Identity → session → sign-in token → login URL. */
async function signIn(
  target: Target,
  identities: Identities,
  inputs: SignInInputs,
  ports: SignInPorts,
  signal: AbortSignal,
): Promise<SignIn> {
  const session = await openSession(identities, { target, inputs, ports, signal });
  return completeSignIn(session, target, inputs, ports, signal);
}

/** Session → sign-in token → login URL. */
export async function completeSignIn(
  session: Session,
  target: Target,
  inputs: SignInInputs,
  ports: SignInPorts,
  signal: AbortSignal,
): Promise<SignIn> {
  const endpoint = federationEndpoint(target.partition, target.region, ports.signInBase);
  const { signInToken, issuedAt, sessionExpiresAt } = await exchangeSession(
    session,
    { endpoint, partition: target.partition, requestedSeconds: inputs.sessionSeconds },
    ports,
    signal,
  );
  const consoleUrl = loginUrl(endpoint, {
    issuer: inputs.issuer,
    destination: target.destinationUrl,
    signInToken,
  });
  ports.mask(consoleUrl);
  return {
    role: target.role,
    accountId: session.accountId,
    sessionName: session.sessionName,
    region: target.region,
    consoleUrl,
    urlExpiresAt: new Date(issuedAt.getTime() + SIGN_IN_TOKEN_SECONDS * 1000),
    sessionExpiresAt,
    ...keylessLinks(target),
  };
}

async function openSession(identities: Identities, opening: Opening): Promise<Session> {
  const { target, signal } = opening;
  return target.role === undefined
    ? openWithoutRole(await identities.withoutRole(target.region, signal), opening)
    : assumeAsAnyIdentity(target.role, identities, opening);
}

/** Assumes a role as the first identity, or as another that may do better. */
export async function assumeAsAnyIdentity(
  role: RoleArn,
  identities: Identities,
  opening: Opening,
): Promise<Session> {
  const { target, inputs, ports, signal } = opening;
  const audience = inputs.audience ?? target.partition.oidcAudience;
  try {
    return await assume(role, await identities.first(audience, target.region, signal), opening);
  } catch (failure) {
    const other = await identities.afterRefusal(failure, target.region, signal);
    if (other === undefined) {
      const missed = inputs.credentials === 'auto' && !ports.idTokens.available;
      throw missed ? withMissedOidc(failure) : failure;
    }
    return assume(role, other, opening);
  }
}

/** Nobody asked for the existing credentials, so that they were tried may come as a surprise. */
function withMissedOidc(failure: unknown): unknown {
  return failure instanceof ActionError && failure.code === 'role-not-assumable'
    ? new ActionError(
        failure.code,
        failure.message,
        `${failure.advice} The job has no "id-token: write", with which its OIDC token would have been used instead.`,
        { cause: failure.cause },
      )
    : failure;
}
