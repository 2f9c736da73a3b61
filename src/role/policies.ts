import { invalidInput } from '../errors.ts';
import { POLICY_OWNER, parseArn } from '../partition/arn.ts';
import { parsePolicyDocument } from '../policy/document.ts';
import { shortened } from '../text/excerpt.ts';

/** The highest quota of IAM. Below it, IAM itself decides. */
const MAX_MANAGED_POLICIES = 25;
/** IAM accepts 10,240 for all inline policies of a role. The expiry policy needs the rest. */
export const MAX_INLINE_LENGTH = 9_500;
/** Of an AWS-managed policy, with its path or without. */
const POLICY_NAME = /^(?:[a-z-]+\/)?[\w+=,.@-]{1,128}$/;
const POLICY_RESOURCE = /^policy\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,128}$/;
/** Attached if the user gives no policy. */
const DEFAULT_POLICY = 'AmazonS3ReadOnlyAccess';
/** Where AWS keeps its managed policies; most are at the root. */
const AWS_POLICY_PATHS = ['', 'job-function/', 'service-role/'] as const;

/**
 * Checks the entries of `policy-arns`: ARNs, or bare names of AWS-managed policies.
 *
 * @throws ActionError `invalid-input`.
 */
export function checkPolicyReferences(
  references: readonly string[],
  inlineGiven: boolean,
): readonly string[] {
  const wrong = references.find(
    (reference) => !POLICY_NAME.test(reference) && !isPolicyArn(reference),
  );
  if (wrong !== undefined) {
    throw invalidInput(
      'policy-arns',
      `has "${shortened(wrong)}", which is neither the ARN of a policy nor the name of an AWS-managed policy`,
      'Write one per line, for example ReadOnlyAccess, job-function/ViewOnlyAccess or arn:aws:iam::111122223333:policy/Audit.',
    );
  }
  const distinct = [...new Set(references)];
  if (distinct.length > MAX_MANAGED_POLICIES) {
    throw invalidInput(
      'policy-arns',
      `has ${distinct.length} policies`,
      `Write at most ${MAX_MANAGED_POLICIES}, the limit of a role, and put the rest into inline-policy.`,
    );
  }
  return distinct.length === 0 && !inlineGiven ? [DEFAULT_POLICY] : distinct;
}

/**
 * The possible ARNs of a reference, the most likely first. AWS keeps some of its managed policies
 * below a path.
 *
 * @see {@link https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html}
 */
export function policyArnCandidates(reference: string, partition: string): readonly string[] {
  if (reference.startsWith('arn:')) {
    return [reference];
  }
  const paths = reference.includes('/') ? [''] : AWS_POLICY_PATHS;
  return paths.map((path) => `arn:${partition}:iam::aws:policy/${path}${reference}`);
}

/** @throws ActionError `invalid-input`. */
export function checkBoundary(arn: string): string {
  if (!isPolicyArn(arn)) {
    throw invalidInput(
      'permissions-boundary',
      `is "${shortened(arn)}", which is not the ARN of a managed policy`,
      'Write an ARN such as arn:aws:iam::111122223333:policy/ConsoleBoundary.',
    );
  }
  return arn;
}

/** @throws ActionError `invalid-input`. */
export function parseInlinePolicy(text: string): string {
  return parsePolicyDocument('inline-policy', text, MAX_INLINE_LENGTH);
}

function isPolicyArn(text: string): boolean {
  const arn = parseArn(text);
  return (
    arn?.service === 'iam' &&
    arn.region === '' &&
    POLICY_OWNER.test(arn.accountId) &&
    POLICY_RESOURCE.test(arn.resource)
  );
}
