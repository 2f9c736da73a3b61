import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withDeadline } from '../../src/http/deadline.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Work that ends with its signal. */
const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
const { signal: never } = new AbortController();

test('work that ends in time keeps its result, and leaves no timer', async () => {
  expect(await withDeadline(1000, never, async () => 42)).toBe(42);
  expect(vi.getTimerCount()).toBe(0);
});

test('work that fails keeps its error, and leaves no timer', async () => {
  const failure = new Error('of the work');
  const work = withDeadline(1000, never, async () => {
    throw failure;
  });
  await expect(work).rejects.toBe(failure);
  expect(vi.getTimerCount()).toBe(0);
});

test('work that takes too long is aborted as a fault of the network', async () => {
  const work = expect(withDeadline(55_000, never, untilAborted)).rejects.toThrow(
    expect.objectContaining({
      name: 'TransportError',
      fault: 'timeout',
      message: expect.stringContaining('55 s'),
    }),
  );
  vi.advanceTimersByTime(55_000);
  await work;
});

test('work is aborted with its parent, for its reason', async () => {
  const controller = new AbortController();
  const reason = new Error('cancelled');
  const work = expect(withDeadline(1000, controller.signal, untilAborted)).rejects.toBe(reason);
  controller.abort(reason);
  await work;
});

test('work begins aborted if its parent is', async () => {
  const reason = new Error('cancelled');
  const work = withDeadline(1000, AbortSignal.abort(reason), async (signal) => {
    signal.throwIfAborted();
  });
  await expect(work).rejects.toBe(reason);
});
