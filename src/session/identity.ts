import { invalidInput } from '../errors.ts';
import type { SessionPolicies } from './policies.ts';
import type { SessionTag } from './tags.ts';

/** Which identity the workflow wants; see {@link chooseIdentity}. */
export type CredentialSource = 'auto' | 'oidc' | 'environment';

/** The identity that a run begins with, and the reason, for the log. */
export interface IdentityChoice {
  readonly first: 'oidc' | 'environment';
  readonly reason: string;
  /** Whether existing credentials may be tried if STS refuses the OIDC identity. */
  readonly mayFallBack: boolean;
}

/**
 * Chooses between the job's OIDC token and existing credentials.
 *
 * @param job.hasRole - Whether there is a role to assume; without one the OIDC token is useless.
 * @param job.idTokenAvailable - Whether the job has `id-token: write`.
 * @throws ActionError `invalid-input` if `oidc` was asked for without a role.
 */
export function chooseIdentity(
  source: CredentialSource,
  job: { hasRole: boolean; idTokenAvailable: boolean },
): IdentityChoice {
  if (source === 'oidc') {
    if (!job.hasRole) {
      throw invalidInput(
        'role-arn',
        'is empty, and credentials: oidc needs a role to assume',
        'Name the role in role-arn, or remove "credentials" to use the credentials that the job already has. If role-arn comes from a secret or a variable, check that this exists.',
      );
    }
    return { first: 'oidc', reason: 'because of "credentials: oidc"', mayFallBack: false };
  }
  if (source === 'environment') {
    return {
      first: 'environment',
      reason: 'because of "credentials: environment"',
      mayFallBack: false,
    };
  }
  if (!job.hasRole) {
    return { first: 'environment', reason: 'because no role-arn is given', mayFallBack: false };
  }
  return job.idTokenAvailable
    ? { first: 'oidc', reason: 'because the job has "id-token: write"', mayFallBack: true }
    : {
        first: 'environment',
        reason: 'because the job has no "id-token: write"',
        mayFallBack: false,
      };
}

/** The call that creates the session; `none` for a session that is used as it is. */
export type SessionCall =
  | 'AssumeRoleWithWebIdentity'
  | 'AssumeRole'
  | 'GetFederationToken'
  | 'none';

/** Parameters of a session beyond its name and length. Not every call accepts all of them. */
export interface SessionParameters {
  readonly externalId: string | undefined;
  readonly sourceIdentity: string | undefined;
  readonly sessionTags: readonly SessionTag[];
  readonly policies: SessionPolicies;
}

const CALL_NAMES: Readonly<Record<SessionCall, string>> = {
  AssumeRoleWithWebIdentity: 'AssumeRoleWithWebIdentity, the call for OIDC tokens,',
  AssumeRole: 'AssumeRole',
  GetFederationToken: 'GetFederationToken, the call for IAM user keys without role-arn,',
  none: 'an existing session without role-arn',
};

const NAME_A_ROLE = 'Remove it, or name a role in role-arn.';
const USE_EXISTING =
  'Remove it, or use existing credentials (credentials: environment) together with role-arn.';

/** An input that only some calls accept. */
interface Narrowing {
  readonly input: string;
  readonly given: (parameters: SessionParameters) => boolean;
  readonly calls: readonly SessionCall[];
}

const NARROWINGS: readonly Narrowing[] = [
  {
    input: 'external-id',
    given: ({ externalId }) => externalId !== undefined,
    calls: ['AssumeRole'],
  },
  {
    input: 'source-identity',
    given: ({ sourceIdentity }) => sourceIdentity !== undefined,
    calls: ['AssumeRole'],
  },
  {
    input: 'session-tags',
    given: ({ sessionTags }) => sessionTags.length > 0,
    calls: ['AssumeRole', 'GetFederationToken'],
  },
  {
    input: 'inline-session-policy',
    given: ({ policies }) => policies.inline !== undefined,
    calls: ['AssumeRoleWithWebIdentity', 'AssumeRole', 'GetFederationToken'],
  },
  {
    input: 'managed-session-policies',
    given: ({ policies }) => policies.managedArns.length > 0,
    calls: ['AssumeRoleWithWebIdentity', 'AssumeRole', 'GetFederationToken'],
  },
];

/**
 * Refuses inputs that a call cannot accept, instead of dropping them silently.
 *
 * @throws ActionError `invalid-input`.
 * @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html}
 */
export function checkCallTakes(call: SessionCall, parameters: SessionParameters): void {
  const refused = NARROWINGS.find(({ given, calls }) => given(parameters) && !calls.includes(call));
  if (refused !== undefined) {
    throw invalidInput(
      refused.input,
      `is set, but ${CALL_NAMES[call]} does not accept it`,
      call === 'AssumeRoleWithWebIdentity' ? USE_EXISTING : NAME_A_ROLE,
    );
  }
  const { inline, managedArns } = parameters.policies;
  if (call === 'GetFederationToken' && inline === undefined && managedArns.length === 0) {
    throw invalidInput(
      'inline-session-policy',
      'is empty, and the session of an IAM user without a role may do only what a session policy allows',
      'Set managed-session-policies, for example to arn:aws:iam::aws:policy/ReadOnlyAccess, or set inline-session-policy, or name a role in role-arn. If role-arn comes from a secret or a variable, check that this exists.',
    );
  }
}

/**
 * Refuses inputs that only a role accepts, before it looks at the credentials.
 *
 * @throws ActionError `invalid-input`.
 */
export function checkNeedsNoRole(parameters: SessionParameters): void {
  const refused = NARROWINGS.find(
    ({ given, calls }) => given(parameters) && !calls.includes('GetFederationToken'),
  );
  if (refused !== undefined) {
    throw invalidInput(refused.input, 'is set, but there is no role to assume', NAME_A_ROLE);
  }
}
