import { invalidInput } from '../errors.ts';
import { POLICY_OWNER, parseArn } from '../partition/arn.ts';
import { parsePolicyDocument } from '../policy/document.ts';
import { shortened } from '../text/excerpt.ts';

/** Session policies: the session may do only what both its role and these policies allow. */
export interface SessionPolicies {
  /** Compact JSON. */
  readonly inline: string | undefined;
  readonly managedArns: readonly string[];
}

/** @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html} */
const MAX_INLINE_LENGTH = 2048;
const MAX_MANAGED = 10;
const POLICY_RESOURCE = /^policy\/(?:[\x21-\x7e]*\/)?[\w+=,.@-]{1,128}$/;

/** @throws ActionError `invalid-input` if it is not a policy document in JSON, or too long. */
export function parseInlineSessionPolicy(text: string): string {
  return parsePolicyDocument('inline-session-policy', text, MAX_INLINE_LENGTH);
}

/**
 * Checks the ARNs of managed session policies.
 *
 * @throws ActionError `invalid-input` for a text that is not a policy ARN, and for more than ten.
 */
export function checkManagedSessionPolicies(arns: readonly string[]): readonly string[] {
  for (const arn of arns) {
    const parsed = parseArn(arn);
    if (
      parsed?.service !== 'iam' ||
      parsed.region !== '' ||
      !POLICY_OWNER.test(parsed.accountId) ||
      !POLICY_RESOURCE.test(parsed.resource)
    ) {
      throw invalidInput(
        'managed-session-policies',
        `has "${shortened(arn)}", which is not the ARN of a managed policy`,
        'Write one ARN per line, for example arn:aws:iam::aws:policy/ReadOnlyAccess.',
      );
    }
  }
  if (arns.length > MAX_MANAGED) {
    throw invalidInput(
      'managed-session-policies',
      `has ${arns.length} policies`,
      `Write at most ${MAX_MANAGED}, the limit of AWS.`,
    );
  }
  return arns;
}
