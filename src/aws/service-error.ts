import { ActionError } from '../errors.ts';
import { type AnotherTry, isTransientFault, retryAfterMs } from '../http/retry.ts';
import { shortened } from '../text/excerpt.ts';
import { withoutQuotedRequest } from '../text/said.ts';

/** What the SDK's error for a refused call says. */
export interface Refusal {
  /** The error code of AWS, without the `Exception` that the SDK appends to some. */
  readonly name: string;
  /** The message of AWS on one line, without the full stop and without a quoted request. */
  readonly said: string;
  /** The whole message on one line. Decide by this one: `said` may be cut. */
  readonly text: string;
  /** HTTP status; 0 if there was no answer. */
  readonly status: number;
  /** Whether the answer is from AWS. The SDK calls the page of a proxy "Unknown". */
  readonly spoken: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

const MAX_SAID_LENGTH = 500;
/** @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html} */
const PASSING =
  /^(?:Throttling|Throttled|RequestLimitExceeded|TooManyRequests|RequestThrottled|RequestTimeout)$/;

export function readRefusal(error: unknown): Refusal {
  const { name, message, $fault, $metadata, $response } = error as {
    name?: string;
    message?: string;
    /** Only if the answer had the form of an AWS error. */
    $fault?: 'client' | 'server';
    $metadata?: { httpStatusCode?: number };
    $response?: { headers?: Record<string, string> };
  };
  const text = withoutQuotedRequest(message ?? '').replace(/\s+/g, ' ');
  return {
    name: (name ?? '').replace(/Exception$/, ''),
    said: shortened(text, MAX_SAID_LENGTH).replace(/\.$/, ''),
    text,
    status: $metadata?.httpStatusCode ?? 0,
    spoken: $fault !== undefined && name !== 'Unknown',
    headers: $response?.headers ?? {},
  };
}

/**
 * Whether the failure may be temporary: network, 429, 5xx, throttling, a request that timed out.
 *
 * @param also - More error codes of the service that are temporary.
 */
export function judgeRefusal(error: unknown, also: readonly string[] = []): AnotherTry | undefined {
  if (isTransientFault(error)) {
    return { afterMs: undefined };
  }
  const { name, status, headers } = readRefusal(error);
  return status === 429 || status >= 500 || PASSING.test(name) || also.includes(name)
    ? { afterMs: retryAfterMs(headers, new Date()) }
    : undefined;
}

/** The failure, if it is about the credentials that a call was signed with. */
export function credentialFailure(error: unknown): ActionError | undefined {
  const { name, said } = readRefusal(error);
  switch (name) {
    case 'ExpiredToken':
      return new ActionError(
        'expired-credentials',
        `AWS says that these credentials expired (${said}).`,
        'Set the credentials again, right before this step.',
        { cause: error },
      );
    case 'InvalidClientTokenId':
    case 'UnrecognizedClient':
    case 'InvalidAccessKeyId':
    case 'SignatureDoesNotMatch':
    case 'IncompleteSignature':
    case 'OptInRequired':
    case 'RequestExpired':
    case 'MissingAuthenticationToken':
      return new ActionError(
        'no-credentials',
        `AWS does not know these credentials (${name}: ${said}).`,
        'Check that access key, secret key and session token belong together, that the key is active and of the right partition, and that the clock of the runner is right.',
        { cause: error },
      );
    default:
      return undefined;
  }
}
