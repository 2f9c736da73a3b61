import { parseArn } from '../console/arn.ts';
import { invalidInput, shortened } from '../errors.ts';

/** What narrows a session: it may do what both its role and these policies allow. */
export interface SessionPolicies {
  /** Compact JSON. */
  readonly inline?: string;
  readonly managedArns: readonly string[];
}

/** @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html} */
const MAX_INLINE_LENGTH = 2048;
const MAX_MANAGED = 10;
const POLICY_RESOURCE = /^policy\/(?:[\x21-\x7e]*\/)?[\w+=,.@-]{1,128}$/;
const POLICY_CHARACTERS = /^[\t\n\r\u0020-\u00ff]*$/;

/**
 * Reads an inline session policy and drops the white space, which counts towards AWS's limit.
 *
 * @throws ActionError `invalid-input` if it is not the JSON of a policy document, or too long.
 */
export function parseInlineSessionPolicy(text: string): string {
  let document: unknown;
  let compact: string;
  try {
    document = JSON.parse(text);
    compact = JSON.stringify(document);
  } catch {
    // Not only for bad syntax: JSON that is nested too deeply is read, and cannot be written.
    throw refuse('is not valid JSON');
  }
  if (typeof document !== 'object' || document === null || !('Statement' in document)) {
    throw refuse('is not a policy document: it has no "Statement"');
  }
  if (!POLICY_CHARACTERS.test(compact)) {
    throw refuse('has characters outside of Latin-1');
  }
  if (compact.length > MAX_INLINE_LENGTH) {
    throw refuse(
      `has ${compact.length} characters without white space, and AWS takes at most ${MAX_INLINE_LENGTH}`,
      'Shorten it, or use managed-session-policies.',
    );
  }
  return compact;
}

/**
 * Checks the ARNs of managed session policies.
 *
 * @throws ActionError `invalid-input` for what is no policy ARN, and for more than ten.
 */
export function checkManagedSessionPolicies(arns: readonly string[]): readonly string[] {
  for (const arn of arns) {
    const parsed = parseArn(arn);
    if (
      parsed?.service !== 'iam' ||
      parsed.region !== '' ||
      parsed.accountId === '' ||
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
      `AWS takes at most ${MAX_MANAGED}.`,
    );
  }
  return arns;
}

function refuse(fault: string, advice?: string) {
  return invalidInput(
    'inline-session-policy',
    fault,
    advice ??
      'Give the JSON of a policy, for example {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}.',
  );
}
