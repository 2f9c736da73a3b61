import { ActionError } from '../errors.ts';
import { TransportError } from '../http/message.ts';
import type { AnotherTry } from '../http/retry.ts';
import { adviceOnDenial, denialIn } from './denial.ts';
import { credentialFailure, judgeRefusal, readRefusal } from './service-error.ts';

/** Conflicts with another writer, which IAM gets over by itself. */
const PASSING = ['ConcurrentModification', 'ServiceFailure', 'EntityTemporarilyUnmodifiable'];

/** Whether another try may do better; a principal that is new is unknown to IAM for a moment. */
export function judgeIamFailure(error: unknown): AnotherTry | undefined {
  const { name, said } = readRefusal(error);
  return name === 'MalformedPolicyDocument' && /invalid principal/i.test(said)
    ? { afterMs: undefined }
    : judgeRefusal(error, PASSING);
}

/** Whether IAM says that the thing asked for does not exist. */
export function isGone(error: unknown): boolean {
  return readRefusal(error).name === 'NoSuchEntity';
}

/**
 * What a failed call of IAM means for the user; repeats the words of AWS.
 *
 * @param action - The call, as IAM policies name it without `iam:`.
 * @param subject - What it was about: the name of a role, or the ARN of a policy.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html}
 */
export function iamFailure(error: unknown, action: string, subject: string): unknown {
  if (error instanceof ActionError) {
    return error;
  }
  const { name, said, status, spoken } = readRefusal(error);
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
  const denial = denialIn(said);
  const lasting = denial?.explicit === true;
  const fail = (code: ActionError['code'], happened: string, advice: string) =>
    new ActionError(code, happened, advice, { cause: error, lasting });
  switch (name) {
    case 'EntityAlreadyExists':
      return fail(
        'role-exists',
        `There is a role with the name ${subject} already, and this step did not make it (${said}).`,
        'Leave out role-name, which gives every step a name of its own, or tear the other role down first. Role names are the same to IAM if they differ in case or path only.',
      );
    case 'LimitExceeded':
      return fail(
        'iam-limit',
        `A quota of IAM does not allow ${action} for ${subject} (${said}).`,
        adviceOnLimit(said),
      );
    case 'MalformedPolicyDocument':
    case 'PolicyNotAttachable':
      return fail(
        'policy-refused',
        `IAM refused a policy of the role ${subject} (${said}).`,
        'Correct inline-policy, policy-arns or trusted-principals; a principal has to exist.',
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
        'Check the inputs against what AWS says.',
      )
    : unreachable(`${name}: ${said}`, action, subject, error);
}

/**
 * What helps if a quota does not allow more. AWS names the quota.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html}
 */
function adviceOnLimit(said: string): string {
  if (/PoliciesPerRole/i.test(said)) {
    return 'Name fewer policies in policy-arns, put what they allow into inline-policy, or ask AWS for a higher quota "Managed policies per role" (at most 25).';
  }
  if (/ACLSizePerRole/i.test(said)) {
    return 'Name fewer trusted-principals (an account ID trusts every identity of that account that has permission), or ask AWS for a higher quota "Role trust policy length" (at most 8,192 characters).';
  }
  if (/policy size/i.test(said)) {
    return 'Shorten inline-policy, or use managed policies in policy-arns.';
  }
  return 'Remove roles that are not needed any more (mode: sweep removes expired ones of this action), or ask AWS for a higher quota "Roles per account".';
}

/** The commonest reason, if the policy is there. */
function hintFor(action: string): string {
  return action === 'CreateRole'
    ? ' If the policy asks for a permissions boundary, name it in permissions-boundary.'
    : '';
}

function unreachable(said: string, action: string, subject: string, cause: unknown): ActionError {
  return new ActionError(
    'network',
    `IAM gave no usable answer to ${action} for ${subject} (${said}).`,
    'Run the job again in a few minutes. If it keeps failing, check that this runner can reach IAM, and the proxy and endpoint variables.',
    { cause },
  );
}
