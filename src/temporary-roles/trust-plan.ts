import type { CreateInputs } from '../inputs/temporary-roles.ts';
import { parseArn } from '../partition/arn.ts';
import { oidcProviderArn, type Trusted } from '../role/trust.ts';
import type { IdToken, SignInPorts } from '../sign-in/ports.ts';
import { groupsOf } from '../text/groups.ts';
import type { Manager } from './manager.ts';
import type { Iam } from './ports.ts';

const SESSION = /^assumed-role\/(?<role>[^/]+)\//;

/** Who a new role trusts, and the identity that this step then opens it with. */
export interface TrustPlan {
  readonly trusted: Trusted;
  /** Absent: the manager's credentials. */
  readonly idToken: IdToken | undefined;
}

/**
 * Decides whom a new role trusts: its maker, the workflow's OIDC identity where a token can be
 * had and the account has the provider, and whom the user names.
 */
export async function planTrust(
  inputs: CreateInputs,
  manager: Manager,
  iam: Iam,
  ports: SignInPorts,
  signal: AbortSignal,
): Promise<TrustPlan> {
  const maker = await makerPrincipal(manager.arn, iam);
  const principals = [...new Set([maker, ...inputs.trustedPrincipals])];
  const idToken = await usableIdToken(inputs, manager, ports, signal);
  if (idToken === undefined) {
    return { trusted: { principals, oidc: undefined }, idToken: undefined };
  }
  const { id } = manager.target.partition;
  const providerArn = oidcProviderArn(id, manager.accountId, idToken.issuer);
  // Whoever came in by this provider has shown that it is there.
  const known =
    manager.idToken !== undefined ||
    (await iam.oidcAudiences(providerArn))?.includes(idToken.audience) === true;
  if (!known) {
    ports.log.info(
      `The account ${manager.accountId} has no OIDC provider for this workflow, or it cannot be seen; the new role trusts ${maker} only.`,
    );
    return { trusted: { principals, oidc: undefined }, idToken: undefined };
  }
  return { trusted: { principals, oidc: { providerArn, identity: idToken } }, idToken };
}

async function usableIdToken(
  { signIn }: CreateInputs,
  manager: Manager,
  ports: SignInPorts,
  signal: AbortSignal,
): Promise<IdToken | undefined> {
  if (manager.idToken !== undefined) {
    return manager.idToken;
  }
  if (!ports.idTokens.available || signIn.credentials === 'environment') {
    return undefined;
  }
  return ports.idTokens.request(manager.target.audience, signal);
}

/**
 * The maker as a principal. The ARN of a role session has lost the role's path; IAM gives it
 * back. If IAM does not tell, the session itself is the principal.
 */
async function makerPrincipal(callerArn: string, iam: Iam): Promise<string> {
  const session = groupsOf(SESSION, ['role'], parseArn(callerArn)?.resource ?? '');
  if (session === undefined) {
    return callerArn;
  }
  const role = await iam.role(session.role).catch(() => undefined);
  return role?.arn ?? callerArn;
}
