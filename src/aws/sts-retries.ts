import type { AnotherTry } from '../http/retry.ts';
import { judgeRefusal, readRefusal } from './service-error.ts';

/**
 * Whether STS could not get the keys of the issuer over the internet. A try with a new token may
 * succeed.
 *
 * @see {@link https://repost.aws/knowledge-center/iam-sts-invalididentitytoken}
 */
export function cannotReachProvider(error: unknown): boolean {
  const { name, text } = readRefusal(error);
  return (
    name === 'IDPCommunicationError' ||
    (name === 'InvalidIdentityToken' && /verification key/i.test(text))
  );
}

/** Whether the failure may be temporary, for example while STS cannot reach GitHub's keys. */
export function judgeStsFailure(error: unknown): AnotherTry | undefined {
  return cannotReachProvider(error) ? { afterMs: undefined } : judgeRefusal(error);
}
