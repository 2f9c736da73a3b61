import { ActionError, type ErrorCode } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import { type RetryPolicy, repeat } from '../http/repeat.ts';
import type { Session } from '../sign-in/open-session.ts';
import type { SignInPorts } from '../sign-in/ports.ts';

/** New roles work after 2 to 30 seconds, rarely a minute. */
const MAX_WAIT_MS = 90_000;
/** The longest pause: the most time lost if the role works right after a try. */
const MAX_PAUSE_MS = 750;
const FIRST_PAUSE_MS = 150;
const PAUSE_GROWTH = 1.5;
const PROGRESS_MS = 5000;

/** The answers of STS for a role that it does not know yet. */
const NOT_YET: readonly ErrorCode[] = ['role-not-assumable', 'untrusted-identity'];

/**
 * Opens the session of a new role as soon as AWS allows it. It tries with growing pauses and logs
 * progress every few seconds. IAM is eventually consistent, so a later call could be refused again.
 * Therefore the step uses the session that it opened here.
 *
 * @param call - The call that opens the session, as policies name it.
 * @throws ActionError `not-propagated` after 90 seconds, with AWS's last answer, or the error of
 *   another refusal. An explicit deny ends the wait at once.
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
    // The time can end during a pause or during a try.
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
