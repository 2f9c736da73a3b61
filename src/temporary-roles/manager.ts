import type { SignInInputs } from '../inputs/sign-in.ts';
import { parseArn } from '../partition/arn.ts';
import { identitiesOf } from '../sign-in/identities.ts';
import { assumeAsAnyIdentity } from '../sign-in/open-session.ts';
import type { ExistingCredentials, IdToken, SignInPorts } from '../sign-in/ports.ts';
import { checkAccountAllowed, type Target } from '../sign-in/targets.ts';

/** The identity that manages temporary roles. */
export interface Manager {
  readonly credentials: ExistingCredentials;
  readonly accountId: string;
  /** The ARN of `role-arn`, or of the owner of the existing credentials. */
  readonly arn: string;
  /** The OIDC token that assumed it; absent with other credentials. */
  readonly idToken: IdToken | undefined;
  /** Partition, region and destination of the step. */
  readonly target: Target;
}

/**
 * Gets the identity that manages temporary roles: the role of `role-arn`, or the existing
 * credentials as they are.
 *
 * @throws ActionError of the sign-in, or `account-not-allowed`.
 */
export async function becomeManager(
  target: Target,
  inputs: SignInInputs,
  ports: SignInPorts,
  signal: AbortSignal,
): Promise<Manager> {
  const asManager = withoutNarrowing(inputs);
  const identities = identitiesOf(asManager, ports);
  const { role, region } = target;
  if (role !== undefined) {
    const opening = { target, inputs: asManager, ports, signal };
    const session = await assumeAsAnyIdentity(role, identities, opening);
    const { accountId, origin, expiresAt } = session;
    const credentials = { ...session.credentials, expiresAt };
    const idToken =
      origin === 'oidc' ? await ports.idTokens.request(target.audience, signal) : undefined;
    return { credentials, accountId, arn: role.arn, idToken, target };
  }
  const credentials = await identities.withoutRole(region, signal);
  const { arn } = await ports.sts.getCallerIdentity(region, credentials, signal);
  const accountId = parseArn(arn)?.accountId ?? '';
  checkAccountAllowed(accountId, inputs.allowedAccountIds);
  return { credentials, accountId, arn, idToken: undefined, target };
}

/** Duration and session policies apply to the console session, not to the manager's session. */
function withoutNarrowing(inputs: SignInInputs): SignInInputs {
  return {
    ...inputs,
    sessionSeconds: undefined,
    policies: { inline: undefined, managedArns: [] },
  };
}
