import { ActionError } from '../errors.ts';
import { TransportError } from '../http/message.ts';
import type { AnotherTry } from '../http/retry.ts';
import { adviceOnDenial, denialIn } from './denial.ts';
import { credentialFailure, judgeRefusal, readRefusal } from './service-error.ts';

/** Temporary conflicts with another change. */
const PASSING = ['ConcurrentModification', 'ServiceFailure', 'EntityTemporarilyUnmodifiable'];

/** Whether the failure may be temporary. IAM does not know a new principal for a moment. */
export function judgeIamFailure(error: unknown): AnotherTry | undefined {
  const { name, text } = readRefusal(error);
  return name === 'MalformedPolicyDocument' && /invalid principal/i.test(text)
    ? { afterMs: undefined }
    : judgeRefusal(error, PASSING);
}

/** Whether IAM says that the subject of the call does not exist. */
export function isGone(error: unknown): boolean {
  return readRefusal(error).name === 'NoSuchEntity';
}

/**
 * The error of a failed call of IAM, for the user. It repeats the words of AWS.
 *
 * @param action - The call, as IAM policies name it without `iam:`.
 * @param subject - The name of a role or a path, or the ARN of a policy.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html}
 */
export function iamFailure(error: unknown, action: string, subject: string): unknown {
  if (error instanceof ActionError) {
    return error;
  }
  const { name, said, text, status, spoken } = readRefusal(error);
  if (error instanceof TransportError) {
    return unreachable(error.message, action, subject, error);
  }
  if (status === 0) {
    return error;
  }
  if (!spoken || status >= 500 || status < 400) {
    return unreachable(`status ${status}`, action, subject, error);
  }
  const aboutCredentials = credentialFailure(error);
  if (aboutCredentials !== undefined) {
    return aboutCredentials;
  }
  const denial = denialIn(text);
  const lasting = denial?.explicit === true;
  const fail = (code: ActionError['code'], happened: string, advice: string) =>
    new ActionError(code, happened, advice, { cause: error, lasting });
  switch (name) {
    case 'EntityAlreadyExists':
      return fail(
        'role-exists',
        `A role with the name ${subject} exists already, and this step did not create it (${said}).`,
        'Remove role-name, so that the action generates a unique name, or remove the other role first. IAM ignores case and path when it compares names.',
      );
    case 'LimitExceeded':
      return fail(
        'iam-limit',
        `A quota of IAM does not allow ${action} for ${subject} (${said}).`,
        adviceOnLimit(text),
      );
    case 'MalformedPolicyDocument':
    case 'PolicyNotAttachable':
      return fail(
        'policy-refused',
        `IAM refused a policy of the role ${subject} (${said}).`,
        'Correct inline-policy, policy-arns or trusted-principals. Every principal must exist.',
      );
    case 'AccessDenied':
      return fail(
        'iam-refused',
        `IAM refused ${action} for ${subject} (${name}: ${said}).`,
        adviceOnDenial(denial, `iam:${action}`) ??
          `Allow iam:${action} to the identity that manages temporary roles; docs/aws-setup.md has the whole policy.${hintFor(action)}`,
      );
  }
  return judgeIamFailure(error) === undefined
    ? fail(
        'iam-refused',
        `IAM refused ${action} for ${subject} (${name}: ${said}).`,
        'Correct the input for the value that AWS names.',
      )
    : unreachable(`${name}: ${said}`, action, subject, error);
}

/**
 * The advice for the quota that AWS names.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html}
 */
function adviceOnLimit(text: string): string {
  if (/PoliciesPerRole/i.test(text)) {
    return 'Name fewer policies in policy-arns, put what they allow into inline-policy, or ask AWS for a higher quota "Managed policies per role" (at most 25).';
  }
  if (/ACLSizePerRole/i.test(text)) {
    return 'Name fewer trusted-principals (an account ID trusts every identity of that account that has permission), or ask AWS for a higher quota "Role trust policy length" (at most 8,192 characters).';
  }
  if (/policy size/i.test(text)) {
    return 'Shorten inline-policy, or use managed policies in policy-arns.';
  }
  return 'Remove roles that are not needed any more (mode: sweep removes expired ones of this action), or ask AWS for a higher quota "Roles per account".';
}

/** The most frequent reason if the identity has the policy. */
function hintFor(action: string): string {
  return action === 'CreateRole'
    ? ' If this policy requires a permissions boundary, set permissions-boundary to it.'
    : '';
}

function unreachable(said: string, action: string, subject: string, cause: unknown): ActionError {
  return new ActionError(
    'network',
    `IAM gave no usable answer to ${action} for ${subject} (${said}).`,
    'Run the job again in a few minutes. If it keeps failing, check the proxy and endpoint variables, and that this runner can reach IAM.',
    { cause },
  );
}
