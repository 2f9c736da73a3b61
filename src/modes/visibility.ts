import type { SignInInputs } from '../inputs/sign-in.ts';
import { chooseIdentity } from '../session/identity.ts';
import { isVisibility, type Visibility } from './delivery-ports.ts';
import type { SignInPorts } from './ports.ts';
import { planTargets } from './targets.ts';

/**
 * The visibility of the repository by the ID token that the sign-in will use anyway.
 *
 * @returns `undefined` if it will use none, or if the token does not tell.
 * @throws ActionError `invalid-input` and its like, `id-token-failed` or `network`.
 */
export async function visibilityByIdToken(
  inputs: SignInInputs,
  ports: Pick<SignInPorts, 'idTokens'>,
  signal: AbortSignal,
): Promise<Visibility | undefined> {
  const [target] = planTargets(inputs);
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
