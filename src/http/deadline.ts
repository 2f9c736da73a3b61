import { TransportError } from './message.ts';

/**
 * A signal that is aborted with its parent, or when the time is up; then with a
 * {@link TransportError}, since it is the network or a server that took too long.
 *
 * @param limitMs - Milliseconds from now.
 */
export async function withDeadline<T>(
  limitMs: number,
  parent: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(
    () =>
      limit.abort(
        new TransportError('timeout', 'AWS and GitHub', `no success within ${limitMs / 1000} s`),
      ),
    limitMs,
  );
  try {
    return await work(AbortSignal.any([parent, limit.signal]));
  } finally {
    clearTimeout(timer);
  }
}
