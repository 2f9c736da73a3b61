import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Decides whether another try follows a failed one.
 *
 * @param error - The error of the failed try.
 * @param nth - The number of the failed try, from 1.
 * @returns Milliseconds to wait before the next try; `undefined` if there is no next try.
 */
export type RetryPolicy = (error: unknown, nth: number) => number | undefined;

/**
 * Tries until a try succeeds or the policy ends the tries.
 *
 * All retries of the action use this loop, except the tries of other role names in
 * `temporary-roles/make-role.ts`. These have no pauses, and an abort must not replace their error.
 *
 * @param signal - Ends the pauses and the tries.
 * @throws the error of the last try; the signal's reason if it was aborted.
 */
export async function repeat<T>(
  attempt: () => Promise<T>,
  policy: RetryPolicy,
  signal: AbortSignal,
): Promise<T> {
  for (let nth = 1; ; nth += 1) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      const pauseMs = policy(error, nth);
      if (pauseMs === undefined) {
        throw error;
      }
      await sleep(pauseMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}
