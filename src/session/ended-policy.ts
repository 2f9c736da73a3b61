import { policyTime } from '../policy/time.ts';

/** An inline policy of a role that ends the sessions of one name. */
export interface EndedPolicy {
  readonly name: string;
  /** Compact JSON without spaces. */
  readonly document: string;
}

/**
 * Credentials last up to 12 hours, and a sign-in at their end can start a console session of 12
 * hours. The rest is a reserve for people who end the session late.
 */
const HOURS = 36;
/** Hexadecimal characters; enough that two session IDs never share them. */
const HASH_LENGTH = 32;

/**
 * The policy that denies everything to the sessions with this ID: open ones, and those that their
 * link can still open. It does not affect other sessions of the role, and expires by itself.
 *
 * @param sessionId - What AWS calls `aws:userid`: `AROA…:SESSION-NAME`.
 * @param sha256 - In hexadecimal.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-userid}
 */
export function endedPolicy(
  sessionId: string,
  now: Date,
  sha256: (text: string) => string,
): EndedPolicy {
  const until = new Date(now.getTime() + HOURS * 3_600_000);
  return {
    name: `aws-console-url-ended-${sha256(sessionId).slice(0, HASH_LENGTH)}`,
    document: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Action: '*',
          Resource: '*',
          Condition: {
            StringEquals: { 'aws:userid': sessionId },
            DateLessThan: { 'aws:CurrentTime': policyTime(until) },
          },
        },
      ],
    }),
  };
}
