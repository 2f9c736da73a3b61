import type { SessionCredentials } from '../console/federation.ts';
import { ActionError, invalidInput } from '../errors.ts';
import type { SignInInputs } from '../inputs/sign-in.ts';
import type { RoleArn } from '../partition/arn.ts';
import { callerOfSession } from '../session/caller.ts';
import { planDuration } from '../session/duration.ts';
import { checkCallTakes } from '../session/identity.ts';
import type { Origin } from '../session/origin.ts';
import { MAX_FEDERATION_NAME_LENGTH } from '../session/patterns.ts';
import type { Identities, Identity } from './identities.ts';
import type { ExistingCredentials, IssuedSession, SessionRequest, SignInPorts } from './ports.ts';
import { checkAccountAllowed, type Target } from './targets.ts';

/** Credentials that the federation endpoint accepts, and the facts about them. */
export interface Session {
  readonly credentials: SessionCredentials;
  readonly origin: Origin;
  readonly accountId: string;
  readonly sessionName: string;
  /** What AWS calls `aws:userid`; absent if the answer of STS does not have it. */
  readonly sessionId: string | undefined;
  /** Without its path. Absent for federated users. */
  readonly roleName: string | undefined;
  /** Absent if the expiry of existing credentials is unknown. */
  readonly expiresAt: Date | undefined;
}

/** What it takes to open a session. */
export interface Opening {
  readonly target: Target;
  readonly inputs: SignInInputs;
  readonly ports: SignInPorts;
  readonly signal: AbortSignal;
}

/**
 * Opens a session of the role, or of the existing credentials if there is no role.
 *
 * @throws ActionError `invalid-input` for inputs that the call does not accept, or the error of the
 *   identity or of STS.
 */
export async function openSession(identities: Identities, opening: Opening): Promise<Session> {
  const { target, signal } = opening;
  return target.role === undefined
    ? openWithoutRole(await identities.withoutRole(target.region, signal), opening)
    : assumeAsAnyIdentity(target.role, identities, opening);
}

/** Assumes a role with the first identity. If AWS refuses this identity, it tries the next one. */
export async function assumeAsAnyIdentity(
  role: RoleArn,
  identities: Identities,
  opening: Opening,
): Promise<Session> {
  const { target, inputs, ports, signal } = opening;
  try {
    return await assume(role, await identities.first(target, signal), opening);
  } catch (failure) {
    const other = await identities.afterRefusal(failure, target.region, signal);
    if (other === undefined) {
      const missed = inputs.credentials === 'auto' && !ports.idTokens.available;
      throw missed ? withMissedOidc(failure) : failure;
    }
    return assume(role, other, opening);
  }
}

/** Explains why the existing credentials were used, because the user did not ask for them. */
function withMissedOidc(failure: unknown): unknown {
  return failure instanceof ActionError && failure.code === 'role-not-assumable'
    ? new ActionError(
        failure.code,
        failure.message,
        `${failure.advice} If the role trusts the OIDC token of the job, give the job "id-token: write".`,
        { cause: failure.cause, lasting: failure.lasting },
      )
    : failure;
}

/**
 * Assumes a role, with the one call of STS that fits the identity.
 *
 * @throws ActionError `invalid-input` for inputs that this call does not accept, or the error of
 *   STS.
 */
export async function assume(
  role: RoleArn,
  identity: Identity,
  opening: Opening,
): Promise<Session> {
  const { inputs, ports, signal } = opening;
  if (identity.kind === 'oidc') {
    const request = { ...sessionRequest(opening, 'oidc'), role };
    const issued = await ports.sts.assumeRoleWithWebIdentity(request, identity.idToken, signal);
    return issuedSession(issued, 'oidc', inputs.sessionName, role.name);
  }
  const { credentials } = identity;
  const origin = credentials.sessionToken === undefined ? 'user' : 'chained';
  const request = {
    ...sessionRequest(opening, origin),
    role,
    tags: inputs.sessionTags,
    externalId: inputs.externalId,
    sourceIdentity: inputs.sourceIdentity,
  };
  const issued = await ports.sts.assumeRole(request, credentials, signal);
  return issuedSession(issued, origin, inputs.sessionName, role.name);
}

/** Gets a federation token for long-term keys. Uses a session as it is. */
async function openWithoutRole(existing: ExistingCredentials, opening: Opening): Promise<Session> {
  const { sessionToken } = existing;
  return sessionToken === undefined
    ? federate(existing, opening)
    : useAsItIs({ ...existing, sessionToken }, opening);
}

async function federate(keys: ExistingCredentials, opening: Opening): Promise<Session> {
  const { target, inputs, ports, signal } = opening;
  checkCallTakes('GetFederationToken', inputs);
  const sessionName = federationName(inputs);
  if (inputs.allowedAccountIds.length > 0) {
    const { arn } = await ports.sts.getCallerIdentity(target.region, keys, signal);
    checkAccountAllowed(arn.split(':')[4] ?? '', inputs.allowedAccountIds);
  }
  const request = {
    ...sessionRequest(opening, 'federation-token'),
    sessionName,
    tags: inputs.sessionTags,
  };
  const issued = await ports.sts.getFederationToken(request, keys, signal);
  return issuedSession(issued, 'federation-token', sessionName, undefined);
}

async function useAsItIs(
  existing: ExistingCredentials & SessionCredentials,
  { target, inputs, ports, signal }: Opening,
): Promise<Session> {
  checkCallTakes('none', inputs);
  const { arn, sessionId } = await ports.sts.getCallerIdentity(target.region, existing, signal);
  const caller = callerOfSession(arn);
  if (caller.partition !== target.partition.id) {
    throw invalidInput(
      'region',
      `leads to ${target.region}, but the existing session belongs to the partition ${caller.partition}`,
      'Set it, or AWS_REGION, to a region of that partition.',
    );
  }
  checkAccountAllowed(caller.accountId, inputs.allowedAccountIds);
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = existing;
  return {
    credentials: { accessKeyId, secretAccessKey, sessionToken },
    origin: caller.origin,
    accountId: caller.accountId,
    sessionName: caller.sessionName,
    sessionId,
    roleName: caller.roleName,
    expiresAt,
  };
}

function sessionRequest({ target, inputs }: Opening, origin: Origin): SessionRequest {
  const { credentialSeconds } = planDuration(inputs.sessionSeconds, origin);
  return {
    region: target.region,
    sessionName: inputs.sessionName,
    policies: inputs.policies,
    credentialSeconds,
  };
}

function issuedSession(
  issued: IssuedSession,
  origin: Origin,
  sessionName: string,
  roleName: string | undefined,
): Session {
  return { ...issued, origin, sessionName, roleName };
}

/** GetFederationToken accepts half the length of a role session name. */
function federationName(inputs: SignInInputs): string {
  if (!inputs.sessionNameGiven) {
    return inputs.sessionName.slice(0, MAX_FEDERATION_NAME_LENGTH);
  }
  if (inputs.sessionName.length > MAX_FEDERATION_NAME_LENGTH) {
    throw invalidInput(
      'session-name',
      `has ${inputs.sessionName.length} characters, and an IAM user without a role may use at most ${MAX_FEDERATION_NAME_LENGTH}`,
      'Shorten it, or name a role in role-arn.',
    );
  }
  return inputs.sessionName;
}
