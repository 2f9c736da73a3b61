import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withRetries } from '../../src/http/retry.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn() }));

const pauses = () => vi.mocked(sleep).mock.calls.map(([ms]) => ms);
const { signal: never } = new AbortController();
const { setTimeout: realSleep } =
  await vi.importActual<typeof import('node:timers/promises')>('node:timers/promises');

beforeEach(() => {
  vi.mocked(sleep).mockReset().mockResolvedValue(undefined);
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Fails this many times, then returns 42. */
function failing(times: number, error: Error = new Error('failed')) {
  let tries = 0;
  return vi.fn(async () => {
    tries += 1;
    if (tries <= times) {
      throw error;
    }
    return 42;
  });
}

describe('tries', () => {
  test.each([
    [0, 1, []],
    [1, 2, [250]],
    [2, 3, [250, 500]],
    [3, 4, [250, 500, 1000]],
  ])('%i failures: %i tries', async (failures, tries, waited) => {
    const attempt = failing(failures);
    expect(await withRetries(attempt, () => ({ afterMs: undefined }), never)).toBe(42);
    expect(attempt).toHaveBeenCalledTimes(tries);
    expect(pauses()).toEqual(waited);
  });

  test('end with the fourth, and its own error', async () => {
    const error = new Error('the last');
    const attempt = failing(9, error);
    await expect(withRetries(attempt, () => ({ afterMs: undefined }), never)).rejects.toBe(error);
    expect(attempt).toHaveBeenCalledTimes(4);
    expect(pauses()).toHaveLength(3);
  });

  test('end with the first that cannot succeed later', async () => {
    const attempt = failing(9);
    const judge = vi
      .fn()
      .mockReturnValueOnce({ afterMs: undefined })
      .mockReturnValueOnce(undefined);
    await expect(withRetries(attempt, judge, never)).rejects.toThrow('failed');
    expect(attempt).toHaveBeenCalledTimes(2);
  });
});

describe('pauses', () => {
  test.each([
    [0, [0, 0, 0]],
    [0.999, [499.5, 999, 1998]],
  ])('have full jitter (random %d)', async (random, waited) => {
    vi.mocked(Math.random).mockReturnValue(random);
    await withRetries(failing(3), () => ({ afterMs: undefined }), never);
    expect(pauses()).toEqual(waited);
  });

  test('are those that the server asks for', async () => {
    const judge = vi
      .fn()
      .mockReturnValueOnce({ afterMs: 7000 })
      .mockReturnValueOnce({ afterMs: 0 });
    await withRetries(failing(2), judge, never);
    expect(pauses()).toEqual([7000, 0]);
  });

  test('have at most 30 s; a longer one ends the tries', async () => {
    await withRetries(failing(1), () => ({ afterMs: 30_000 }), never);
    expect(pauses()).toEqual([30_000]);
    const attempt = failing(1);
    await expect(withRetries(attempt, () => ({ afterMs: 30_001 }), never)).rejects.toThrow(
      'failed',
    );
    expect(attempt).toHaveBeenCalledTimes(1);
  });
});

describe('an abort', () => {
  const reason = new Error('cancelled');

  test('before the first try prevents it', async () => {
    const attempt = failing(0);
    await expect(
      withRetries(attempt, () => ({ afterMs: undefined }), AbortSignal.abort(reason)),
    ).rejects.toBe(reason);
    expect(attempt).not.toHaveBeenCalled();
  });

  test('during a pause ends it, with the reason of the abort', async () => {
    const controller = new AbortController();
    vi.mocked(sleep).mockImplementation(((ms, value, options) => {
      queueMicrotask(() => controller.abort(reason));
      return realSleep(ms, value, options);
    }) as typeof sleep);
    const attempt = failing(9);
    const failed = withRetries(attempt, () => ({ afterMs: 29_000 }), controller.signal);
    await expect(failed).rejects.toBe(reason);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  test('during a try makes it the last, whatever its error is', async () => {
    const controller = new AbortController();
    const attempt = vi.fn(async () => {
      controller.abort(reason);
      throw new Error('of the socket');
    });
    await expect(
      withRetries(attempt, () => ({ afterMs: undefined }), controller.signal),
    ).rejects.toBe(reason);
    expect(attempt).toHaveBeenCalledTimes(1);
  });
});
