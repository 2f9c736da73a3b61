import { ActionError, type ErrorCode } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import { type RetryPolicy, repeat } from '../http/repeat.ts';
import type { Session } from '../sign-in/open-session.ts';
import type { SignInPorts } from '../sign-in/ports.ts';

/** New roles work after 2 to 30 seconds, rarely a minute. */
const MAX_WAIT_MS = 90_000;
/** A role that begins to work right after a try costs this much at most. */
const MAX_PAUSE_MS = 750;
const FIRST_PAUSE_MS = 150;
const PAUSE_GROWTH = 1.5;
const PROGRESS_MS = 5000;

/** What STS says of a role that it does not know yet. */
const NOT_YET: readonly ErrorCode[] = ['role-not-assumable', 'untrusted-identity'];

/**
 * Opens the session of a new role as soon as AWS lets it: tries with growing pauses, and tells
 * the log every few seconds. IAM is eventually consistent, so a single refusal after that would
 * prove nothing; there is none, because the session that was opened is the one that is used.
 *
 * @param call - What the session is opened with, as policies name it.
 * @throws ActionError `not-propagated` after 90 seconds, with the last words of AWS, or what else
 *   the session was refused for. An explicit deny ends the wait at once.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency}
 */
export async function openWhenAssumable(
  open: (signal: AbortSignal) => Promise<Session>,
  call: 'sts:AssumeRole' | 'sts:AssumeRoleWithWebIdentity',
  ports: SignInPorts,
): Promise<Session> {
  const began = ports.now().getTime();
  let told = began;
  let refusal: ActionError | undefined;
  let limit = ports.cancelled;
  const progress = () => {
    const now = ports.now().getTime();
    if (now - told >= PROGRESS_MS) {
      told = now;
      ports.log.info(
        `Waiting for AWS to know the new role (${Math.round((now - began) / 1000)} s) …`,
      );
    }
  };
  const untilKnown: RetryPolicy = (error, nth) => {
    progress();
    if (!isNotYet(error)) {
      return undefined;
    }
    refusal = error;
    return Math.min(FIRST_PAUSE_MS * PAUSE_GROWTH ** (nth - 1), MAX_PAUSE_MS);
  };
  try {
    const session = await withDeadline(MAX_WAIT_MS, ports.cancelled, (signal) => {
      limit = signal;
      return repeat(() => open(signal), untilKnown, signal);
    });
    const waitedSeconds = ((ports.now().getTime() - began) / 1000).toFixed(1);
    ports.log.info(`The new role works after ${waitedSeconds} s.`);
    return session;
  } catch (error) {
    ports.cancelled.throwIfAborted();
    // The time may be up in a pause or in the middle of a try.
    if (refusal === undefined || !limit.aborted) {
      throw error;
    }
    throw new ActionError(
      'not-propagated',
      `AWS still refuses the new role after ${MAX_WAIT_MS / 1000} s. ${refusal.message}`,
      `Run the job again. If it keeps failing, check that no policy denies ${call} here: a service or resource control policy of the organization, or a policy of a VPC endpoint.`,
      { cause: refusal },
    );
  }
}

function isNotYet(error: unknown): error is ActionError {
  return error instanceof ActionError && NOT_YET.includes(error.code) && !error.lasting;
}
