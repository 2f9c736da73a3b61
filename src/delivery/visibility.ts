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
  target: Target,
  ports: Pick<SignInPorts, 'idTokens'>,
  signal: AbortSignal,
): Promise<Visibility | undefined> {
  const { first } = chooseIdentity(inputs.credentials, {
    hasRole: target.role !== undefined,
    idTokenAvailable: ports.idTokens.available,
  });
  if (first !== 'oidc') {
    return undefined;
  }
  const { repositoryVisibility } = await ports.idTokens.request(target.audience, signal);
  return isVisibility(repositoryVisibility) ? repositoryVisibility : undefined;
}
