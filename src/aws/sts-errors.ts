import { ActionError } from '../errors.ts';
import { TransportError } from '../http/message.ts';
import { regionHint } from '../partition/nearest-region.ts';
import { isOptInRegion } from '../partition/opt-in.ts';
import { withCharactersNamed } from '../policy/beyond-latin.ts';
import type { IdToken } from '../sign-in/ports.ts';
import { adviceOnDenial, denialIn } from './denial.ts';
import { credentialFailure, readRefusal } from './service-error.ts';
import { cannotReachProvider, judgeStsFailure } from './sts-retries.ts';
import { providerUnreachable, refusedToken, untrusted } from './web-identity-errors.ts';

/** AWS says: "Roles may not be assumed by root accounts." */
const ROOT = /by root accounts/i;
const NOT_AS_ROOT = 'Use the keys of an IAM user: AWS does not let the root user assume a role.';
const CHECK_BOTH_POLICIES =
  'Check that the role exists, that its trust policy names this identity, and that a policy of the identity allows sts:AssumeRole on the role. If the role asks for an external ID, check external-id: it is empty if its secret does not exist. With source-identity or session-tags, the trust policy must also allow sts:SetSourceIdentity or sts:TagSession.';
/** A role of IAM Identity Center begins so. Its path may be missing in role-arn. */
const OF_IDENTITY_CENTER = /:role\/(?:.+\/)?AWSReservedSSO_/;
const UNKNOWN_TOKEN = /^(?:InvalidClientTokenId|UnrecognizedClient)$/;

/** The facts about the failed call that the error needs. */
export interface FailedCall {
  readonly action:
    | 'AssumeRole'
    | 'AssumeRoleWithWebIdentity'
    | 'GetFederationToken'
    | 'GetCallerIdentity';
  readonly region: string;
  readonly roleArn: string | undefined;
  readonly idToken: IdToken | undefined;
  /** The input `inline-session-policy`. */
  readonly sessionPolicy: string | undefined;
}

/**
 * The error of a failed call of STS, for the user.
 *
 * @returns an ActionError that repeats the words of AWS. For a refused OIDC identity, it also has
 *   the token's `sub` and `aud`, which are not secret, and a trust condition that would match.
 * @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html#API_AssumeRole_Errors}
 */
export function stsFailure(error: unknown, call: FailedCall): unknown {
  if (error instanceof ActionError) {
    return error;
  }
  if (error instanceof TransportError) {
    return unreachable(error.message, call, error);
  }
  const { name, said, text, status, spoken } = readRefusal(error);
  if (status === 0) {
    return error;
  }
  const denial = denialIn(text);
  const lasting = denial?.explicit === true;
  const fail = (code: ActionError['code'], happened: string, advice: string) =>
    new ActionError(code, happened, advice, { cause: error, lasting });
  const { roleArn, idToken } = call;
  const refused = { said, text, roleArn, idToken, cause: error, lasting };
  const on = call.roleArn === undefined ? '' : ` for ${call.roleArn}`;

  if (cannotReachProvider(error)) {
    return providerUnreachable(refused);
  }
  if (!spoken || judgeStsFailure(error) !== undefined || status < 400) {
    return unreachable(`status ${status}`, call, error);
  }
  if (name === 'ExpiredToken' && call.idToken !== undefined) {
    return fail(
      'expired-credentials',
      `AWS says that the OIDC token expired (${said}).`,
      'Run the job again. If it happens again, check the clock of the runner.',
    );
  }
  if (UNKNOWN_TOKEN.test(name) && isOptInRegion(call.region)) {
    return unknownInRegion(`${name}: ${said}`, call.region, error);
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
    case 'MalformedPolicyDocument': {
      const failure = fail(
        'policy-refused',
        `AWS refused the session policies or tags${on} (${said}).`,
        'Correct or shorten inline-session-policy, managed-session-policies and session-tags. AWS limits the sum of their packed sizes.',
      );
      return call.sessionPolicy === undefined || name === 'PackedPolicyTooLarge'
        ? failure
        : withCharactersNamed(failure, call.sessionPolicy, 'inline-session-policy');
    }
    case 'InvalidIdentityToken':
      return refusedToken(refused);
    case 'IDPRejectedClaim':
      return untrusted(refused);
  }
  if (/DurationSeconds|session limit/i.test(text)) {
    return fail(
      'duration-refused',
      `AWS refused the length of the session${on} (${said}).`,
      "Set a shorter session-duration, or raise the role's MaxSessionDuration.",
    );
  }
  const advice = adviceOnDenial(denial, `sts:${call.action}`);
  const isDenied = /^(?:AccessDenied|NotAuthorized)/.test(name);
  if (advice === undefined && !isDenied && call.action !== 'GetCallerIdentity') {
    return fail(
      roleArn === undefined ? 'unsupported-credentials' : 'role-not-assumable',
      `AWS refused ${call.action}${on} (${name}: ${said}).`,
      `Correct ${roleArn === undefined ? '' : 'role-arn, or '}the input for the value that AWS names, for example session-tags for "tags".`,
    );
  }
  if (isDenied && OF_IDENTITY_CENTER.test(roleArn ?? '')) {
    return fail(
      'role-not-assumable',
      `Only IAM Identity Center can assume the role ${roleArn} (${said}).`,
      'Use another role: nobody can edit the trust policy of this one. For people who have it in the access portal, "mode: links" makes links without a secret.',
    );
  }
  if (call.action === 'AssumeRoleWithWebIdentity' && advice === undefined) {
    return untrusted(refused);
  }
  if (call.action === 'GetFederationToken' || call.action === 'GetCallerIdentity') {
    return fail(
      'unsupported-credentials',
      `The credentials of the environment cannot be used for ${call.action} (${said}).`,
      advice ?? 'Allow this call to the IAM user, or name a role in role-arn.',
    );
  }
  return fail(
    'role-not-assumable',
    idToken === undefined
      ? `The role ${roleArn} cannot be assumed with the credentials of the environment (${said}).`
      : `The role ${roleArn} cannot be assumed with the OIDC identity of this job (${said}).`,
    advice ?? (ROOT.test(text) ? NOT_AS_ROOT : CHECK_BOTH_POLICIES),
  );
}

/**
 * A region that is off by default may not know credentials that AWS knows in other regions.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_region-endpoints.html}
 */
function unknownInRegion(said: string, region: string, cause: unknown): ActionError {
  return new ActionError(
    'no-credentials',
    `AWS does not know these credentials in ${region}, a region that is off by default (${said}).`,
    `Turn ${region} on for the account, and get the credentials from a regional endpoint of STS: those of the global endpoint do not work there. Or set "region" to one that is on by default, such as us-east-1, and set "destination" to the full URL of the page in ${region}. If neither helps, check that access key, secret key and session token belong together.`,
    { cause },
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
      ? `${regionHint(call.region)}Check that ${call.region} is the name of a region. If it is, run the job again in a few minutes. If it keeps failing, check the proxy and endpoint variables, and that this runner can resolve the host name.`
      : 'Run the job again in a few minutes. If it keeps failing, check the proxy and endpoint variables, and that this runner can reach STS in this region.',
    { cause },
  );
}
