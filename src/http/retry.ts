import { type HttpRequest, type HttpResponse, TransportError } from './message.ts';
import { type RetryPolicy, repeat } from './repeat.ts';
import type { Send } from './send.ts';

const MAX_TRIES = 4;
const FIRST_DELAY_MS = 500;
/** If a server asks for a longer pause, there is no other try. */
const MAX_RETRY_AFTER_MS = 30_000;

/** Another try, because the failure may be temporary. */
export interface AnotherTry {
  /** Milliseconds that the server asked to wait for (`Retry-After`). */
  readonly afterMs: number | undefined;
}

/**
 * Makes up to four tries, with exponential backoff and full jitter (0.5 s, 1 s and 2 s at most),
 * or after the pause that the server asked for.
 *
 * @param judge - Decides whether another try follows a failed one; `undefined` if not.
 * @param signal - Ends the waiting and the tries; its reason is thrown.
 * @throws the error of the last try.
 * @see {@link https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/}
 */
export function withRetries<T>(
  attempt: () => Promise<T>,
  judge: (error: unknown) => AnotherTry | undefined,
  signal: AbortSignal,
): Promise<T> {
  const policy: RetryPolicy = (error, nth) => {
    const next = judge(error);
    if (next === undefined || nth === MAX_TRIES) {
      return undefined;
    }
    const pauseMs = next.afterMs ?? Math.random() * FIRST_DELAY_MS * 2 ** (nth - 1);
    return pauseMs > MAX_RETRY_AFTER_MS ? undefined : pauseMs;
  };
  return repeat(attempt, policy, signal);
}

/**
 * Sends a request. It sends the request again if the network or the server (429, 5xx) failed.
 *
 * @returns the last response, whatever its status.
 * @throws TransportError if the last try got no response; the signal's reason if aborted.
 */
export async function sendWithRetries(
  send: Send,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<HttpResponse> {
  try {
    return await withRetries(
      async () => {
        const response = await send(request, signal);
        if (isTransient(response)) {
          throw new TransientResponse(response);
        }
        return response;
      },
      (error) =>
        error instanceof TransientResponse
          ? { afterMs: limitPauseMs(error.response.headers, new Date()) }
          : isTransientFault(error)
            ? { afterMs: undefined }
            : undefined,
      signal,
    );
  } catch (error) {
    if (error instanceof TransientResponse) {
      return error.response;
    }
    throw error;
  }
}

/** A response whose request should be sent again. */
class TransientResponse extends Error {
  readonly response: HttpResponse;

  constructor(response: HttpResponse) {
    super(`status ${response.status}`);
    this.response = response;
  }
}

/** Whether a status is worth another try. */
export function isTransientStatus(status: number): boolean {
  return status === 429 || status >= 500;
}

/** GitHub answers 403 too if a rate limit is used up. */
function isTransient({ status, headers }: HttpResponse): boolean {
  return (
    isTransientStatus(status) || (status === 403 && limitPauseMs(headers, new Date()) !== undefined)
  );
}

/** Whether the network failed for a reason that may be temporary. */
export function isTransientFault(error: unknown): boolean {
  return error instanceof TransportError && error.fault !== 'proxy' && error.fault !== 'too-large';
}

/**
 * Milliseconds until a rate limit ends, from `Retry-After` or from GitHub's headers.
 *
 * @returns `undefined` if the answer does not say that a limit is used up.
 * @see {@link https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api}
 */
export function limitPauseMs(headers: HttpResponse['headers'], now: Date): number | undefined {
  const afterMs = retryAfterMs(headers, now);
  const resetSeconds = headers['x-ratelimit-reset'];
  if (afterMs !== undefined || headers['x-ratelimit-remaining'] !== '0') {
    return afterMs;
  }
  return resetSeconds !== undefined && /^\d{1,12}$/.test(resetSeconds)
    ? Math.max(0, Number(resetSeconds) * 1000 - now.getTime())
    : undefined;
}

/**
 * Milliseconds to wait, from a `Retry-After` header with seconds or an HTTP date.
 *
 * @returns `undefined` if the header is absent or cannot be read.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#name-retry-after}
 */
export function retryAfterMs(headers: HttpResponse['headers'], now: Date): number | undefined {
  const value = headers['retry-after']?.trim();
  if (value === undefined) {
    return undefined;
  }
  // More digits lead to dates that JavaScript does not have.
  if (/^\d{1,12}$/.test(value)) {
    return Number(value) * 1000;
  }
  // Date.parse alone would read "-5" as a year.
  const date = value.endsWith(' GMT') ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
