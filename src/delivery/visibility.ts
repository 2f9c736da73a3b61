import type { SignInInputs } from '../inputs/sign-in.ts';
import { chooseIdentity } from '../session/identity.ts';
import type { SignInPorts } from '../sign-in/ports.ts';
import type { Target } from '../sign-in/targets.ts';
import { isVisibility, type Visibility } from './ports.ts';

/**
 * The visibility of the repository by the ID token that the sign-in will use anyway.
 *
 * @returns `undefined` if it will use none, or if the token does not tell.
 * @throws ActionError `invalid-input` if OIDC was asked for without a role, `id-token-failed` or
 *   `network`.
 */
export async function visibilityByIdToken(
  inputs: SignInInputs,
  [target]: readonly Target[],
  ports: Pick<SignInPorts, 'idTokens'>,
  signal: AbortSignal,
): Promise<Visibility | undefined> {
  const { first } = chooseIdentity(inputs.credentials, {
    hasRole: inputs.roles.length > 0,
    idTokenAvailable: ports.idTokens.available,
  });
  if (target === undefined || first !== 'oidc') {
    return undefined;
  }
  const audience = inputs.audience ?? target.partition.oidcAudience;
  const { repositoryVisibility } = await ports.idTokens.request(audience, signal);
  return isVisibility(repositoryVisibility) ? repositoryVisibility : undefined;
}
