import { setTimeout as sleep } from 'node:timers/promises';

/**
 * When a failed try is followed by another one.
 *
 * @param error - What the try threw.
 * @param nth - Which try it was; 1 is the first.
 * @returns Milliseconds to wait before the next try; `undefined` if this one was the last.
 */
export type RetryPolicy = (error: unknown, nth: number) => number | undefined;

/**
 * Tries until a try succeeds or the policy ends it. All retries of the action use this loop.
 *
 * @param signal - Ends the pauses and the tries.
 * @throws what the last try threw; the signal's reason if it was aborted.
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
