import { ActionError, type ErrorCode } from '../errors.ts';
import type { SignInInputs } from '../inputs/sign-in.ts';
import { claimsText } from '../session/claims.ts';
import { checkCallTakes, checkNeedsNoRole, chooseIdentity } from '../session/identity.ts';
import type { ExistingCredentials, IdToken, SignInPorts } from './ports.ts';
import type { Target } from './targets.ts';

/** Who asks AWS for a session. */
export type Identity = { readonly kind: 'oidc'; readonly idToken: IdToken } | Environment;

interface Environment {
  readonly kind: 'environment';
  readonly credentials: ExistingCredentials;
}

/** The identities of a step; every role of it shares them, and each is asked for once. */
export interface Identities {
  /**
   * The identity to assume a role with, to begin with.
   *
   * @throws ActionError `id-token-missing`, `id-token-failed`, `no-credentials`,
   *   `expired-credentials` or `network`.
   */
  first(target: Target, signal: AbortSignal): Promise<Identity>;
  /**
   * The existing credentials: without a role there is nothing that another identity could do.
   *
   * @throws ActionError `no-credentials`, `expired-credentials` or `network`.
   */
  withoutRole(region: string, signal: AbortSignal): Promise<ExistingCredentials>;
  /** The identity to try after that failure, if there is one that can be used. */
  afterRefusal(
    failure: unknown,
    region: string,
    signal: AbortSignal,
  ): Promise<Identity | undefined>;
}

/** Refusals of the OIDC identity itself, where existing credentials may do better. */
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
        ports.log.info(`A trust policy can test these claims of it too: ${claims}`);
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
        // Whoever names a role and nothing else wants OIDC: this says what is missing for it.
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
        `because STS refused the OIDC identity (${failure.code}) and these were there too`,
        signal,
        ports.log.notice,
      ).catch((unusable: unknown) => {
        if (ports.cancelled.aborted || !(unusable instanceof ActionError)) {
          throw unusable;
        }
        // Nobody asked for these: the refusal of the OIDC identity is what has to be corrected.
        ports.log.warning(
          `Other credentials were not tried after STS refused the OIDC identity. ${unusable.message}`,
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
      ? 'Run aws-actions/configure-aws-credentials before this step, or give the job "id-token: write" and leave out "credentials".'
      : 'Name a role in role-arn and give the job "id-token: write", or run aws-actions/configure-aws-credentials before this step. If role-arn is filled from a secret or a variable, check that it exists: a missing one expands to nothing.',
  );
}
