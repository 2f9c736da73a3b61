import type { SignInInputs } from '../inputs/sign-in.ts';
import { chooseIdentity } from '../session/identity.ts';
import type { IdToken, SignInPorts } from '../sign-in/ports.ts';
import type { Target } from '../sign-in/targets.ts';

/**
 * The ID token that the sign-in will use anyway. GitHub makes it in this step, so its claims are
 * fresh.
 *
 * @returns `undefined` if the sign-in will use none.
 * @throws ActionError `invalid-input` if OIDC was asked for without a role, `id-token-failed` or
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
