import { TransportError } from './message.ts';

/**
 * Does the work with a signal that is aborted with its parent, or when the time is up. The reason
 * is then a {@link TransportError}, because the network or a server took too long.
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
