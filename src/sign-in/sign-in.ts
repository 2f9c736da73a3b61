import pLimit from 'p-limit';
import { activityUrl } from '../console/activity.ts';
import { SIGN_IN_TOKEN_SECONDS } from '../console/federation.ts';
import { errorOf } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import type { SignInInputs } from '../inputs/sign-in.ts';
import { durationWarning, planDuration } from '../session/duration.ts';
import { identitiesOf } from './identities.ts';
import { type Opening, openSession, type Session } from './open-session.ts';
import type { Outcome, SignIn } from './outcome.ts';
import type { Login, SignInPorts } from './ports.ts';
import { logAccountRemark, logPageRemarks } from './remarks.ts';
import { keylessLinks, type Target, type Targets } from './targets.ts';

/** A sign-in that takes longer will not succeed, so the job does not wait for it. */
const SIGN_IN_LIMIT_MS = 55_000;
/** STS and the federation endpoint throttle by account, so more at once would not be faster. */
const CONCURRENCY = 16;

/**
 * Signs in to every target, each independently of the others.
 *
 * @throws ActionError `invalid-input` for an identity that cannot be used, before any request.
 */
export async function signInAll(
  targets: Targets,
  inputs: SignInInputs,
  ports: SignInPorts,
): Promise<readonly Outcome[]> {
  logPageRemarks(targets, ports.log);
  const identities = identitiesOf(inputs, ports);
  const outcomes = pLimit(CONCURRENCY).map(targets, async (target): Promise<Outcome> => {
    try {
      const signIn = await withDeadline(SIGN_IN_LIMIT_MS, ports.cancelled, async (signal) => {
        const opening = { target, inputs, ports, signal };
        return signInWith(await openSession(identities, opening), opening);
      });
      return { kind: 'signed-in', signIn };
    } catch (thrown) {
      return { kind: 'failed', target, failure: errorOf(thrown) };
    }
  });
  // The identity was requested above, and takes longer than to connect.
  for (const target of targets.slice(0, CONCURRENCY)) {
    ports.connectAhead(target);
  }
  return outcomes;
}

/**
 * Session → sign-in token → console URL. A warning says so if the console session does not last
 * as long as the user asked.
 *
 * @param defaultSeconds - The length to request if the user gives none. It causes no warning.
 * @throws ActionError `federation-refused`, `federation-unavailable` or `network`.
 */
export async function signInWith(
  session: Session,
  opening: Opening,
  defaultSeconds?: number,
): Promise<SignIn> {
  const { target, inputs, ports } = opening;
  logAccountRemark(target, session.accountId, ports.log);
  const asked = planDuration(
    inputs.sessionSeconds ?? defaultSeconds,
    session.origin,
  ).consoleSeconds;
  const { login, consoleSeconds } = await exchange(session, asked, opening);
  const sessionExpiresAt =
    consoleSeconds === undefined ? session.expiresAt : later(login.issuedAt, consoleSeconds);
  const warning = durationWarning(
    inputs.sessionSeconds,
    secondsBetween(login.issuedAt, sessionExpiresAt),
    session.origin,
    consoleSeconds !== asked,
  );
  if (warning !== undefined) {
    ports.log.warning(warning);
  }
  return {
    role: target.role,
    partition: target.partition.id,
    accountId: session.accountId,
    sessionName: session.sessionName,
    sessionId: session.sessionId,
    roleName: session.roleName,
    region: target.signInRegion,
    consoleUrl: login.url,
    urlExpiresAt: later(login.issuedAt, SIGN_IN_TOKEN_SECONDS),
    sessionExpiresAt,
    ...keylessLinks(target),
    activityUrl: activityOf(session, target, login.issuedAt, sessionExpiresAt),
  };
}

/** CloudTrail does not find the events of a federated user by the name of the session. */
function activityOf(
  { sessionName, roleName }: Session,
  { partition, signInRegion: region }: Target,
  from: Date,
  until: Date | undefined,
): string | undefined {
  return roleName && activityUrl(partition, { region, sessionName, from, until });
}

/**
 * AWS may refuse a length for a reason that the action cannot see, for example because an existing
 * session is chained. It answers 400, as for bad credentials. So this tries again without a length.
 */
async function exchange(
  session: Session,
  consoleSeconds: number | undefined,
  opening: Opening,
): Promise<{ readonly login: Login; readonly consoleSeconds: number | undefined }> {
  const { target, inputs, ports, signal } = opening;
  const { credentials } = session;
  const request = { credentials, target, issuer: inputs.issuer, consoleSeconds };
  const answer = await ports.exchange(request, signal);
  return answer.kind === 'length-refused'
    ? exchange(session, undefined, opening)
    : { login: answer, consoleSeconds };
}

function later(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1000);
}

function secondsBetween(from: Date, to: Date | undefined): number | undefined {
  return to && Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000));
}
