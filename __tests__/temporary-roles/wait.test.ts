import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import type { Session } from '../../src/sign-in/open-session.ts';
import { openWhenAssumable } from '../../src/temporary-roles/wait.ts';
import { fakePorts, issuedTo } from '../fixtures/sign-in-ports.ts';

// Vitest's fake timers do not reach this module.
vi.mock('node:timers/promises', () => ({
  setTimeout: (ms: number, value: unknown, { signal }: { signal: AbortSignal }) =>
    new Promise((resolve, reject) => {
      setTimeout(() => resolve(value), ms);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
}));

const SESSION: Session = {
  ...issuedTo('new'),
  origin: 'user',
  sessionName: 'name',
  roleName: 'new',
};
const notYet = new ActionError('role-not-assumable', 'Not yet.', 'Wait.');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Waits for a role that works after this many milliseconds. `open` can change that. */
async function wait(worksAfterMs: number, open?: (signal: AbortSignal) => Promise<Session>) {
  const cancel = new AbortController();
  const fake = fakePorts({ cancelled: cancel.signal });
  const ports = { ...fake.ports, now: () => new Date() };
  const began = Date.now();
  const tries: number[] = [];
  const result = openWhenAssumable(
    async (signal) => {
      const elapsedMs = Date.now() - began;
      tries.push(elapsedMs);
      if (open !== undefined) {
        return open(signal);
      }
      return elapsedMs >= worksAfterMs ? SESSION : Promise.reject(notYet);
    },
    'sts:AssumeRoleWithWebIdentity',
    ports,
  ).catch((error: unknown) => error);
  return { ...fake, cancel, tries, result };
}

describe('the wait', () => {
  test.each([0, 500, 2000, 7000, 30_000, 60_000])(
    'for a role that works after %d ms loses less than a second',
    async (worksAfterMs) => {
      const { result, tries, infos } = await wait(worksAfterMs);
      await vi.advanceTimersByTimeAsync(100_000);
      expect(await result).toBe(SESSION);
      const lostMs = (tries.at(-1) ?? 0) - worksAfterMs;
      expect(lostMs).toBeGreaterThanOrEqual(0);
      expect(lostMs).toBeLessThan(1000);
      expect(infos.at(-1)).toMatch(/^The new role works after \d+\.\d s\.$/);
      expect(infos.length - 1).toBe(Math.floor((tries.at(-2) ?? 0) / 5250));
    },
  );

  test('ends after 90 seconds, with the reason', async () => {
    const { result } = await wait(Number.POSITIVE_INFINITY);
    await vi.advanceTimersByTimeAsync(89_000);
    expect(await Promise.race([result, 'still waiting'])).toBe('still waiting');
    await vi.advanceTimersByTimeAsync(1000);
    expect(await result).toMatchObject({
      code: 'not-propagated',
      message: 'AWS still refuses the new role after 90 s. Not yet.',
      advice: expect.stringContaining('no policy denies sts:AssumeRoleWithWebIdentity here'),
      cause: notYet,
    });
  });

  test.each(['role-not-assumable', 'untrusted-identity'] as const)(
    'ends at once with an explicit deny, %s',
    async (code) => {
      const denied = new ActionError(code, 'With an explicit deny.', 'Ask.', { lasting: true });
      const { result, tries } = await wait(0, () => Promise.reject(denied));
      await vi.advanceTimersByTimeAsync(1);
      expect(await Promise.race([result, 'still waiting'])).toBe(denied);
      expect(tries).toHaveLength(1);
    },
  );

  test('ends in the middle of a try too', async () => {
    let tries = 0;
    const { result } = await wait(0, async (signal) => {
      tries += 1;
      if (tries < 3) {
        throw notYet;
      }
      await sleep(600_000, undefined, { signal });
      return SESSION;
    });
    await vi.advanceTimersByTimeAsync(90_000);
    expect(await result).toMatchObject({ code: 'not-propagated', cause: notYet });
  });

  test('without any answer reports the network', async () => {
    const { result } = await wait(0, async (signal) => {
      await sleep(600_000, undefined, { signal });
      return SESSION;
    });
    await vi.advanceTimersByTimeAsync(90_000);
    expect(await result).toMatchObject({ fault: 'timeout' });
  });

  test.each(['expired-credentials', 'network', 'duration-refused', 'policy-refused'] as const)(
    'ends at once with %s',
    async (code) => {
      const failure = new ActionError(code, 'No.', 'Ask.');
      let tries = 0;
      const { result } = await wait(0, async () => {
        tries += 1;
        throw tries < 3 ? notYet : failure;
      });
      await vi.advanceTimersByTimeAsync(90_000);
      expect(await result).toBe(failure);
      expect(tries).toBe(3);
    },
  );

  test('ends when it is cancelled', async () => {
    const cancelled = new ActionError('cancelled', 'Stop.', 'Start.');
    const { result, cancel, tries } = await wait(Number.POSITIVE_INFINITY);
    await vi.advanceTimersByTimeAsync(3000);
    cancel.abort(cancelled);
    expect(await result).toBe(cancelled);
    const before = tries.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(tries).toHaveLength(before);
  });
});
