import { readSignInToken, signInTokenRequest } from '../console/federation.ts';
import type { Partition } from '../partition/partition.ts';
import { durationWarning, planDuration } from '../session/duration.ts';
import type { Session } from './open-session.ts';
import type { SignInPorts } from './ports.ts';

/** Where a session is exchanged, and for how long a console session. */
export interface Exchange {
  readonly endpoint: string;
  readonly partition: Partition;
  readonly requestedSeconds: number | undefined;
}

export interface Exchanged {
  /** A secret, masked. */
  readonly signInToken: string;
  /** The token's 15 minutes began then, or a moment later. */
  readonly issuedAt: Date;
  readonly sessionExpiresAt: Date | undefined;
}

/**
 * Exchanges the credentials of a session for a sign-in token.
 *
 * AWS may refuse `SessionDuration` for a reason that cannot be seen from here (an existing
 * session that is chained, say), with the same 400 as bad credentials; so it is tried once
 * without, and a warning tells the length that results.
 *
 * @throws ActionError `federation-refused`, `federation-unavailable` or `network`.
 */
export async function exchangeSession(
  session: Session,
  { endpoint, partition, requestedSeconds }: Exchange,
  ports: SignInPorts,
  signal: AbortSignal,
): Promise<Exchanged> {
  const ask = async (consoleSeconds: number | undefined) => {
    const issuedAt = ports.now();
    const request = signInTokenRequest(endpoint, partition, session.credentials, consoleSeconds);
    const response = await ports.exchange(request, signal);
    const sessionExpiresAt =
      consoleSeconds === undefined
        ? session.expiresAt
        : new Date(issuedAt.getTime() + consoleSeconds * 1000);
    return { response, issuedAt, sessionExpiresAt };
  };

  const { consoleSeconds } = planDuration(requestedSeconds, session.origin);
  const first = await ask(consoleSeconds);
  const refused = consoleSeconds !== undefined && first.response.status === 400;
  const { response, ...exchanged } = refused ? await ask(undefined) : first;

  const signInToken = readSignInToken(response);
  ports.mask(signInToken);
  ports.mask(encodeURIComponent(signInToken));
  const warning = durationWarning(
    requestedSeconds,
    secondsBetween(exchanged.issuedAt, exchanged.sessionExpiresAt),
    session.origin,
    refused,
  );
  if (warning !== undefined) {
    ports.log.warning(warning);
  }
  return { signInToken, ...exchanged };
}

function secondsBetween(from: Date, to: Date | undefined): number | undefined {
  return to && Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000));
}
