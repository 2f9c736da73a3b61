import { ActionError, codeOf } from '../errors.ts';
import { clockTime } from '../summary/clock.ts';
import type { Outcome, SignIn } from './sign-in.ts';

/** Characters; GitHub cuts the whole message after 4,096, and the advice comes last. */
const ROOM_FOR_ROLES = 3800;

/** What the log says of a sign-in: what, where, and how long. */
export function signInLines(signIn: SignIn): readonly string[] {
  const { role, accountId, sessionName, destinationUrl, urlExpiresAt, sessionExpiresAt } = signIn;
  const what = role === undefined ? 'existing session' : role.arn;
  const sessionEnd =
    sessionExpiresAt === undefined
      ? 'until its credentials expire'
      : `until ${clockTime(sessionExpiresAt, urlExpiresAt)}`;
  return [
    `Role: ${what} (account ${accountId}, session ${sessionName})`,
    `Destination: ${destinationUrl}`,
    `Link works until ${clockTime(urlExpiresAt, urlExpiresAt)}, session ${sessionEnd}.`,
  ];
}

/**
 * The failure of a step, if any of its roles failed: that of the only role itself, else
 * `some-roles-failed` with a line for each.
 */
export function failureOf(outcomes: readonly Outcome[]): unknown {
  const failed = outcomes.filter((outcome) => 'failure' in outcome);
  const [first] = failed;
  if (first === undefined || outcomes.length === 1) {
    return first?.failure;
  }
  const cancelled = failed.find(({ failure }) => codeOf(failure) === 'cancelled');
  if (cancelled !== undefined) {
    return cancelled.failure;
  }
  const length = Math.floor(ROOM_FOR_ROLES / failed.length);
  const lines = failed.map(({ target, failure }) =>
    cut(`${target.role?.arn}: ${codeOf(failure)}. ${textOf(failure)}`, length),
  );
  return new ActionError(
    'some-roles-failed',
    `${failed.length} of ${outcomes.length} roles failed; the outputs hold those that worked.\n${lines.join('\n')}\n`,
    'Correct these roles or remove them from role-arn.',
    { cause: first.failure },
  );
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function textOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
