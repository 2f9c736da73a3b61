import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { REQUEST_TIMEOUT_MS, send } from '../../src/http/send.ts';
import { serve } from './loopback.ts';

const get = (url: URL, signal?: AbortSignal) =>
  send({ method: 'GET', url, headers: {}, body: undefined }, signal);
const fault = (name: string) => expect.objectContaining({ name: 'TransportError', fault: name });

beforeEach(() => {
  vi.stubEnv('no_proxy', '*');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** Timers of the action stand still until they are moved; those of Node go on. */
function holdTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

describe('the time-out', () => {
  test('covers a server that accepts the request and never answers', async () => {
    holdTimers();
    const asked = Promise.withResolvers<void>();
    const url = await serve(() => asked.resolve());
    const failed = expect(get(url)).rejects.toThrow(fault('timeout'));
    await asked.promise;
    vi.advanceTimersByTime(REQUEST_TIMEOUT_MS - 1);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1);
    await failed;
    expect(vi.getTimerCount()).toBe(0);
  });

  test('covers a response that trickles in', async () => {
    holdTimers();
    const trickling = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const url = await serve((_request, response) => {
      const trickle = setInterval(() => response.write('.', () => trickling.resolve()), 5);
      response.on('close', () => {
        clearInterval(trickle);
        closed.resolve();
      });
    });
    const failed = expect(get(url)).rejects.toThrow(fault('timeout'));
    await trickling.promise;
    vi.advanceTimersByTime(REQUEST_TIMEOUT_MS);
    await failed;
    await closed.promise;
  });

  test('ends with the response', async () => {
    holdTimers();
    const url = await serve((_request, response) => response.end('done'));
    await get(url);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('an abort', () => {
  const reason = new Error('cancelled');

  test('before the request: nothing is sent', async () => {
    const listener = vi.fn();
    const url = await serve(listener);
    await expect(get(url, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(listener).not.toHaveBeenCalled();
  });

  test('right after the call: its reason is thrown', async () => {
    const url = await serve((_request, response) => response.end());
    const controller = new AbortController();
    const failed = expect(get(url, controller.signal)).rejects.toBe(reason);
    controller.abort(reason);
    await failed;
  });

  test('while waiting: the connection is closed', async () => {
    const asked = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const url = await serve((_request, response) => {
      response.on('close', closed.resolve);
      asked.resolve();
    });
    const controller = new AbortController();
    const failed = expect(get(url, controller.signal)).rejects.toBe(reason);
    await asked.promise;
    controller.abort(reason);
    await failed;
    await closed.promise;
  });

  test('after the response changes nothing', async () => {
    const url = await serve((_request, response) => response.end('done'));
    const controller = new AbortController();
    const response = await get(url, controller.signal);
    controller.abort(reason);
    expect(response.status).toBe(200);
  });
});
