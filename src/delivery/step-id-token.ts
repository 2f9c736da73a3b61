import type { SignInInputs } from '../inputs/sign-in.ts';
import { chooseIdentity } from '../session/identity.ts';
import type { IdToken, SignInPorts } from '../sign-in/ports.ts';
import type { Target } from '../sign-in/targets.ts';

/**
 * Gets the ID token that the sign-in uses too. GitHub issues it in this step, so its claims are
 * current.
 *
 * @returns `undefined` if the sign-in does not use one.
 * @throws ActionError `invalid-input` if `credentials: oidc` has no role, `id-token-failed` or
 *   `network`.
 */
export async function idTokenOfStep(
  inputs: SignInInputs,
  target: Target,
  ports: Pick<SignInPorts, 'idTokens'>,
  signal: AbortSignal,
): Promise<IdToken | undefined> {
  const { first } = chooseIdentity(inputs.credentials, {
    hasRole: target.role !== undefined,
    idTokenAvailable: ports.idTokens.available,
  });
  if (first !== 'oidc') {
    return undefined;
  }
  return ports.idTokens.request(target.audience, signal);
}
