import { ActionError, type ErrorCode } from '../errors.ts';
import type { SignInInputs } from '../inputs/sign-in.ts';
import { claimsText } from '../session/claims.ts';
import { checkCallTakes, checkNeedsNoRole, chooseIdentity } from '../session/identity.ts';
import type { ExistingCredentials, IdToken, SignInPorts } from './ports.ts';
import type { Target } from './targets.ts';

/** The identity that asks AWS for a session. */
export type Identity = { readonly kind: 'oidc'; readonly idToken: IdToken } | Environment;

interface Environment {
  readonly kind: 'environment';
  readonly credentials: ExistingCredentials;
}

/** The identities of a step. All its roles share them, and each identity is requested once. */
export interface Identities {
  /**
   * The identity that the step tries first.
   *
   * @throws ActionError `id-token-missing`, `id-token-failed`, `no-credentials`,
   *   `expired-credentials` or `network`.
   */
  first(target: Target, signal: AbortSignal): Promise<Identity>;
  /**
   * The existing credentials, for a step without a role.
   *
   * @throws ActionError `no-credentials`, `expired-credentials` or `network`.
   */
  withoutRole(region: string, signal: AbortSignal): Promise<ExistingCredentials>;
  /** The identity to try after this failure, if there is another one. */
  afterRefusal(
    failure: unknown,
    region: string,
    signal: AbortSignal,
  ): Promise<Identity | undefined>;
}

/** Refusals of the OIDC identity itself. Existing credentials may still work. */
const IDENTITY_REFUSED: readonly ErrorCode[] = [
  'untrusted-identity',
  'no-oidc-provider',
  'wrong-audience',
];

/** @throws ActionError `invalid-input` if the inputs ask for an identity that cannot be used. */
export function identitiesOf(inputs: SignInInputs, ports: SignInPorts): Identities {
  const hasRole = inputs.roles.length > 0;
  const choice = chooseIdentity(inputs.credentials, {
    hasRole,
    idTokenAvailable: ports.idTokens.available,
  });
  if (choice.first === 'oidc') {
    checkCallTakes('AssumeRoleWithWebIdentity', inputs);
  } else if (!hasRole) {
    checkNeedsNoRole(inputs);
  }

  const toldAudiences = new Set<string>();
  async function oidc(audience: string, signal: AbortSignal): Promise<Identity> {
    const idToken = await ports.idTokens.request(audience, signal);
    if (!toldAudiences.has(audience)) {
      toldAudiences.add(audience);
      ports.log.info(`Identity: OIDC token of the job (${idToken.subject}), ${choice.reason}.`);
      const claims = claimsText(idToken.claims);
      if (claims !== '') {
        ports.log.info(`A trust policy can test these claims of the token too: ${claims}`);
      }
    }
    return { kind: 'oidc', idToken };
  }

  let existing: Promise<Environment | undefined> | undefined;
  async function environment(
    region: string,
    reason: string,
    signal: AbortSignal,
    say = ports.log.info,
  ): Promise<Environment | undefined> {
    const credentials = await ports.existingCredentials(region, signal);
    if (credentials === undefined) {
      return undefined;
    }
    const kind = credentials.sessionToken === undefined ? 'IAM user keys' : 'temporary credentials';
    say(`Identity: ${kind} of the environment, ${reason}.`);
    return { kind: 'environment', credentials };
  }

  return {
    async first({ audience, region }, signal) {
      if (choice.first === 'oidc') {
        return oidc(audience, signal);
      }
      existing ??= environment(region, choice.reason, signal);
      const found = await existing;
      if (found !== undefined) {
        return found;
      }
      if (inputs.credentials === 'auto' && hasRole) {
        // A user who sets only a role wants OIDC. This error says what is missing.
        await ports.idTokens.request(audience, signal);
      }
      throw noCredentials(hasRole);
    },

    async withoutRole(region, signal) {
      existing ??= environment(region, choice.reason, signal);
      const found = await existing;
      if (found === undefined) {
        throw noCredentials(hasRole);
      }
      return found.credentials;
    },

    async afterRefusal(failure, region, signal) {
      const refused = failure instanceof ActionError && IDENTITY_REFUSED.includes(failure.code);
      if (!refused || !choice.mayFallBack) {
        return undefined;
      }
      existing ??= environment(
        region,
        `because STS refused the OIDC identity (${failure.code})`,
        signal,
        ports.log.notice,
      ).catch((unusable: unknown) => {
        if (ports.cancelled.aborted || !(unusable instanceof ActionError)) {
          throw unusable;
        }
        // The user did not ask for these credentials. The OIDC identity is what must be corrected.
        ports.log.warning(
          `STS refused the OIDC identity, and the existing credentials could not be tried. ${unusable.message}`,
        );
        return undefined;
      });
      return existing;
    },
  };
}

function noCredentials(hasRole: boolean): ActionError {
  return new ActionError(
    'no-credentials',
    'No AWS credentials were found in the environment of this step.',
    hasRole
      ? 'Run aws-actions/configure-aws-credentials before this step, or give the job "id-token: write" and remove "credentials".'
      : 'Name a role in role-arn and give the job "id-token: write", or run aws-actions/configure-aws-credentials before this step. If role-arn comes from a secret or a variable, check that this exists.',
  );
}
