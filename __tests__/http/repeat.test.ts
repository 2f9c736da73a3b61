import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { repeat } from '../../src/http/repeat.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn() }));

beforeEach(() => {
  vi.mocked(sleep).mockReset().mockResolvedValue(undefined);
});

test('asks the policy after each failure, and waits as long as it says', async () => {
  const attempt = vi
    .fn()
    .mockRejectedValueOnce('first')
    .mockRejectedValueOnce('second')
    .mockResolvedValue(42);
  const policy = vi.fn((_error: unknown, nth: number) => nth * 10);
  const { signal } = new AbortController();
  expect(await repeat(attempt, policy, signal)).toBe(42);
  expect(policy.mock.calls).toEqual([
    ['first', 1],
    ['second', 2],
  ]);
  expect(vi.mocked(sleep).mock.calls).toEqual([
    [10, undefined, { signal }],
    [20, undefined, { signal }],
  ]);
});

test('throws the error of the last try, without a pause', async () => {
  const last = new Error('last');
  const attempt = vi.fn().mockRejectedValue(last);
  const { signal } = new AbortController();
  await expect(repeat(attempt, () => undefined, signal)).rejects.toBe(last);
  expect(attempt).toHaveBeenCalledTimes(1);
  expect(sleep).not.toHaveBeenCalled();
});
