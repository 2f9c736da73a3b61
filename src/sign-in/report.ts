import { ActionError, codeOf, type StepFailure } from '../errors.ts';
import { clockTime } from '../text/clock.ts';
import { firstThatFit } from '../text/few.ts';
import { saidBy } from '../text/said.ts';
import type { Failed, Outcome, SignIn } from './outcome.ts';
import { keylessLinks, type Target } from './targets.ts';

/** Characters; GitHub cuts the whole message after 4,096, and the advice comes last. */
const ROOM_FOR_ROLES = 3700;

/** The log lines of all roles. With one role, the step's error is enough. */
export function outcomeLines(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind === 'signed-in') {
      return signInLines(outcome.signIn);
    }
    return outcomes.length > 1 ? failureLines(outcome) : [];
  });
}

/** The log lines of a sign-in: role, page, clocks, and where to see what the session does. */
export function signInLines(signIn: SignIn): readonly string[] {
  const { role, accountId, sessionName, destinationUrl, portalUrl } = signIn;
  const { urlExpiresAt, sessionExpiresAt, sessionId, activityUrl } = signIn;
  const what = role === undefined ? 'existing session' : role.arn;
  const sessionEnd =
    sessionExpiresAt === undefined
      ? 'until its credentials expire'
      : `until ${clockTime(sessionExpiresAt, urlExpiresAt)}`;
  return [
    `Role: ${what} (account ${accountId}, session ${sessionName})`,
    `Destination: ${destinationUrl}`,
    ...(portalUrl === undefined ? [] : [`Access portal: ${portalUrl}`]),
    `Link works until ${clockTime(urlExpiresAt, urlExpiresAt)}, session ${sessionEnd}.`,
    ...(sessionId === undefined ? [] : [`Session ID: ${sessionId}`]),
    ...(activityUrl === undefined ? [] : [`What this session does: ${activityUrl}`]),
  ];
}

/** The log lines of the links to a role or to a page. The links contain no secret. */
export function linkLines(target: Target): readonly string[] {
  const { destinationUrl, portalUrl, switchRoleUrl } = keylessLinks(target);
  const facts = [
    ['Role', target.role?.arn],
    ['Destination', destinationUrl],
    ['Access portal', portalUrl],
    ['Switch role', switchRoleUrl],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
}

/** The log lines of one of several roles that failed: its failure, and what to do. */
export function failureLines(failed: Failed): readonly string[] {
  const { failure } = failed;
  const advice = failure instanceof ActionError ? [`  ${failure.advice}`] : [];
  return [failedLine(failed), ...advice];
}

/**
 * The failure of a step, if a role failed. With one role, it is the failure of this role. With
 * several, it is `some-roles-failed`, with a line for each role that failed.
 */
export function failureOf(outcomes: readonly Outcome[]): StepFailure {
  const failed = outcomes.filter((outcome) => outcome.kind === 'failed');
  const [first] = failed;
  if (first === undefined || outcomes.length === 1) {
    return first?.failure;
  }
  const cancelled = failed.find(({ failure }) => codeOf(failure) === 'cancelled');
  if (cancelled !== undefined) {
    return cancelled.failure;
  }
  const { shown, more } = firstThatFit(failed.map(failedLine), ROOM_FOR_ROLES);
  const lines = more > 0 ? [...shown, `and ${more} more; the log has them all.`] : shown;
  const happened =
    failed.length === outcomes.length
      ? `None of the ${outcomes.length} roles worked.`
      : `${failed.length} of ${outcomes.length} roles failed; the outputs hold those that worked.`;
  return new ActionError(
    'some-roles-failed',
    `${happened}\n${lines.join('\n')}\n`,
    'Do what the log says for each of these roles, or remove it from role-arn.',
    { cause: first.failure },
  );
}

function failedLine({ target, failure }: Failed): string {
  return `${target.role?.arn}: ${codeOf(failure)}. ${saidBy(failure)}`;
}
