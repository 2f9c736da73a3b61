import { ActionError } from '../errors.ts';
import { TransportError } from '../http/message.ts';
import type { AnotherTry } from '../http/retry.ts';
import { parseArn } from '../partition/arn.ts';
import { claimsText } from '../session/claims.ts';
import type { IdToken } from '../sign-in/ports.ts';
import { credentialFailure, judgeRefusal, readRefusal } from './service-error.ts';

/** The call that failed, as far as the user has to know it. */
export interface FailedCall {
  readonly action:
    | 'AssumeRole'
    | 'AssumeRoleWithWebIdentity'
    | 'GetFederationToken'
    | 'GetCallerIdentity';
  readonly region: string;
  readonly roleArn: string | undefined;
  readonly idToken: IdToken | undefined;
}

/** Whether another try may do better; STS may not reach GitHub's keys for a moment. */
export function judgeStsFailure(error: unknown): AnotherTry | undefined {
  return judgeRefusal(error, ['IDPCommunicationError']);
}

/**
 * What a failed call of STS means for the user.
 *
 * @returns an ActionError that repeats the words of AWS; for refused OIDC identities with the
 *   token's `sub` and `aud` (which are no secrets) and the trust condition that would match.
 * @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html#API_AssumeRole_Errors}
 */
export function stsFailure(error: unknown, call: FailedCall): unknown {
  if (error instanceof ActionError) {
    return error;
  }
  if (error instanceof TransportError) {
    return unreachable(error.message, call, error);
  }
  const { name, said, status, spoken } = readRefusal(error);
  if (status === 0) {
    return error;
  }
  const fail = (code: ActionError['code'], happened: string, advice: string) =>
    new ActionError(code, happened, advice, { cause: error });
  const on = call.roleArn === undefined ? '' : ` for ${call.roleArn}`;

  if (!spoken || judgeStsFailure(error) !== undefined || status < 400) {
    return unreachable(`status ${status}`, call, error);
  }
  if (name === 'ExpiredToken' && call.idToken !== undefined) {
    return fail(
      'expired-credentials',
      `AWS says that the OIDC token expired (${said}).`,
      'Run the job again; if it happens again, check the clock of the runner.',
    );
  }
  const aboutCredentials = credentialFailure(error);
  if (aboutCredentials !== undefined) {
    return aboutCredentials;
  }
  switch (name) {
    case 'RegionDisabled':
      return fail(
        'region-disabled',
        `STS is not active in ${call.region} for this account (${said}).`,
        'Activate the region in the account settings of IAM, or set "region" to one that is active.',
      );
    case 'PackedPolicyTooLarge':
    case 'MalformedPolicyDocument':
      return fail(
        'policy-refused',
        `AWS refused the session policies or tags${on} (${said}).`,
        'Correct or shorten inline-session-policy, managed-session-policies and session-tags; their packed size counts together.',
      );
    case 'InvalidIdentityToken':
      return refusedToken(said, call, fail);
    case 'IDPRejectedClaim':
      return untrusted(said, call, fail);
  }
  if (/DurationSeconds|session limit/i.test(said)) {
    return fail(
      'duration-refused',
      `AWS refused the length of the session${on} (${said}).`,
      "Set a shorter session-duration, or raise the role's MaxSessionDuration.",
    );
  }
  if (call.action === 'AssumeRoleWithWebIdentity') {
    return name.startsWith('AccessDenied')
      ? untrusted(said, call, fail)
      : fail(
          'role-not-assumable',
          `AWS refused the request${on} (${name}: ${said}).`,
          'Check role-arn and the other inputs against what AWS says.',
        );
  }
  if (call.action === 'GetFederationToken' || call.action === 'GetCallerIdentity') {
    return fail(
      'unsupported-credentials',
      `The credentials of the environment cannot be used for ${call.action} (${said}).`,
      'Allow this call to the IAM user, or name a role in role-arn.',
    );
  }
  return fail(
    'role-not-assumable',
    `The role ${call.roleArn} cannot be assumed with the credentials of the environment (${said}).`,
    'Check that the role exists, that its trust policy names this identity (and the external ID, if any; external-id is empty if it is filled from a secret that does not exist), that a policy of the identity allows sts:AssumeRole on it, and, with source-identity or session-tags, that the trust policy allows sts:SetSourceIdentity or sts:TagSession too.',
  );
}

type Fail = (code: ActionError['code'], happened: string, advice: string) => ActionError;

function refusedToken(said: string, call: FailedCall, fail: Fail): ActionError {
  if (/audience/i.test(said)) {
    return fail(
      'wrong-audience',
      `The IAM OIDC provider of the account does not list the audience "${call.idToken?.audience}" (${said}).`,
      'Add this audience to the provider, or set "audience" to one that it lists.',
    );
  }
  if (/No OpenIDConnect provider/i.test(said)) {
    const account = parseArn(call.roleArn ?? '')?.accountId;
    return fail(
      'no-oidc-provider',
      `The account ${account} has no IAM OIDC provider for ${call.idToken?.issuer} (${said}).`,
      `Check that ${account} is the account that you mean. If it is, create the provider with the URL ${call.idToken?.issuer} and the audience ${call.idToken?.audience}; docs/aws-setup.md shows how.`,
    );
  }
  return untrusted(said, call, fail);
}

function untrusted(said: string, call: FailedCall, fail: Fail): ActionError {
  const { issuer = '', subject = '', audience = '', claims = {} } = call.idToken ?? {};
  const testable = claimsText(claims);
  const others = testable === '' ? '' : `; a trust policy can test ${testable} too`;
  const prefix = issuer.replace(/^https:\/\//, '');
  const condition = {
    StringEquals: { [`${prefix}:aud`]: audience, [`${prefix}:sub`]: subject },
  };
  return fail(
    'untrusted-identity',
    `AWS STS refused the OIDC identity of this job for ${call.roleArn} (${said}). The token says sub "${subject}" and aud "${audience}"${others}.`,
    `Check that the role exists, and that its trust policy allows sts:AssumeRoleWithWebIdentity with a condition that matches, for example: "Condition": ${JSON.stringify(condition)}`,
  );
}

function unreachable(said: string, call: FailedCall, cause: unknown): ActionError {
  const regionUnknown =
    cause instanceof TransportError &&
    cause.fault === 'unknown-host' &&
    cause.host.includes(call.region);
  return new ActionError(
    'network',
    `AWS STS gave no usable answer to ${call.action} (${said}).`,
    regionUnknown
      ? `Check that ${call.region} is the name of a region. Run the job again in a few minutes if it is; if it keeps failing, check that this runner can resolve the host name, and the proxy and endpoint variables.`
      : 'Run the job again in a few minutes. If it keeps failing, check that this runner can reach STS in this region, and the proxy and endpoint variables.',
    { cause },
  );
}
