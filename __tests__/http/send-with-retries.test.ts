import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type HttpRequest, type HttpResponse, TransportError } from '../../src/http/message.ts';
import {
  isTransientFault,
  isTransientStatus,
  retryAfterMs,
  sendWithRetries,
} from '../../src/http/retry.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn() }));

const pauses = () => vi.mocked(sleep).mock.calls.map(([ms]) => ms);
const { signal: never } = new AbortController();

beforeEach(() => {
  vi.mocked(sleep).mockReset().mockResolvedValue(undefined);
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('sending', () => {
  const request: HttpRequest = {
    method: 'GET',
    url: new URL('http://127.0.0.1'),
    headers: {},
    body: undefined,
  };
  const answer = (status: number, headers = {}): HttpResponse => ({
    status,
    headers,
    body: new Uint8Array(),
  });
  const sendAll = async (...results: (HttpResponse | Error)[]) => {
    const send = vi.fn(async () => {
      const [result = new Error('no more answers')] = results.splice(0, 1);
      return result instanceof Error ? Promise.reject(result) : result;
    });
    const outcome = await sendWithRetries(send, request, never).catch((error: unknown) => error);
    return { outcome, tries: send.mock.calls.length };
  };
  const reset = new TransportError('reset', 'host', 'closed');
  const mistake = new TypeError('undefined is not a function');
  const hopeless = new TransportError('proxy', 'host', 'not a URL');

  test.each<[string, (HttpResponse | Error)[], number, unknown]>([
    ['200', [answer(200)], 1, answer(200)],
    ['400', [answer(400), answer(200)], 1, answer(400)],
    ['403', [answer(403), answer(200)], 1, answer(403)],
    ['a redirect', [answer(302), answer(200)], 1, answer(302)],
    ['500 once', [answer(500), answer(200)], 2, answer(200)],
    ['429, 503, reset', [answer(429), answer(503), reset, answer(200)], 4, answer(200)],
    ['500, then 400', [answer(500), answer(400)], 2, answer(400)],
    ['503 for ever', Array(9).fill(answer(503)), 4, answer(503)],
    ['resets for ever', Array(9).fill(reset), 4, reset],
    ['503, then resets', [answer(503), reset, reset, reset, answer(200)], 4, reset],
    ['a proxy that does not work', [hopeless, answer(200)], 1, hopeless],
    ['a TypeError', [mistake, answer(200)], 1, mistake],
  ])('%s', async (_what, results, tries, outcome) => {
    expect(await sendAll(...results)).toEqual({ outcome, tries });
  });

  test('waits as long as Retry-After says', async () => {
    await sendAll(
      answer(429, { 'retry-after': '3' }),
      answer(503, { 'retry-after': 'x' }),
      answer(200),
    );
    expect(pauses()).toEqual([3000, 500]);
  });

  test('waits for the end of a limit of GitHub, which answers 403 too', async () => {
    vi.useFakeTimers({ now: 1_000_000, toFake: ['Date'] });
    const limited = (status: number, reset: string) =>
      answer(status, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset });
    const found = await sendAll(
      answer(403, { 'retry-after': '2' }),
      limited(403, '1010'),
      limited(429, '999'),
      answer(200),
    );
    expect(found).toEqual({ outcome: answer(200), tries: 4 });
    expect(pauses()).toEqual([2000, 10_000, 0]);
    const late = limited(403, '4000');
    expect(await sendAll(late, answer(200))).toEqual({ outcome: late, tries: 1 });
    vi.useRealTimers();
  });

  test.each([
    { 'x-ratelimit-remaining': '10', 'x-ratelimit-reset': '1010' },
    { 'x-ratelimit-remaining': '0' },
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'soon' },
  ])('a 403 with %j is not a limit', async (headers) => {
    const refused = answer(403, headers);
    expect(await sendAll(refused, answer(200))).toEqual({ outcome: refused, tries: 1 });
  });

  test('gives up on a server that asks for an hour', async () => {
    const slow = answer(503, { 'retry-after': '3600' });
    expect(await sendAll(slow, answer(200))).toEqual({ outcome: slow, tries: 1 });
  });
});

describe('what is transient', () => {
  test.each([
    [200, false],
    [400, false],
    [403, false],
    [404, false],
    [429, true],
    [500, true],
    [503, true],
    [599, true],
  ])('status %i: %s', (status, transient) => {
    expect(isTransientStatus(status)).toBe(transient);
  });

  test.each([
    ['refused', true],
    ['reset', true],
    ['unknown-host', true],
    ['timeout', true],
    ['other', true],
    ['not-http', true],
    ['too-large', false],
    ['proxy', false],
  ] as const)('fault %s: %s', (fault, transient) => {
    expect(isTransientFault(new TransportError(fault, 'host', 'detail'))).toBe(transient);
  });

  test('no other error is', () => {
    expect(isTransientFault(new Error('reset'))).toBe(false);
    expect(isTransientFault(undefined)).toBe(false);
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-03-01T12:00:00Z');

  test.each([
    ['0', 0],
    ['1', 1000],
    ['120', 120_000],
    [' 5 ', 5000],
    ['Sun, 01 Mar 2026 12:00:10 GMT', 10_000],
    ['Sunday, 01-Mar-26 12:00:10 GMT', 10_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
  ])('%j', (value, ms) => {
    expect(retryAfterMs({ 'retry-after': value }, now)).toBe(ms);
  });

  test.each([
    '',
    'soon',
    '-5',
    '1.5',
    '5 seconds',
    'in 5',
    'foo 1',
    'Sun, 41 Mar 2026 12:00:10 GMT',
    // JavaScript has no dates so far ahead, and the error would name the date.
    '9999999999999',
  ])('%j says nothing', (value) => {
    expect(retryAfterMs({ 'retry-after': value }, now)).toBeUndefined();
  });

  test('is not needed', () => {
    expect(retryAfterMs({}, now)).toBeUndefined();
  });
});
