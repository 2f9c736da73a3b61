import type { CreateInputs } from '../inputs/temporary-roles.ts';
import { parseArn } from '../partition/arn.ts';
import { oidcProviderArn, type Trusted } from '../role/trust.ts';
import type { IdToken, SignInPorts } from '../sign-in/ports.ts';
import { groupsOf } from '../text/groups.ts';
import type { Manager } from './manager.ts';
import type { Iam } from './ports.ts';

const SESSION = /^assumed-role\/(?<role>[^/]+)\//;

/** The principals that a new role trusts, and the identity that opens it. */
export interface TrustPlan {
  readonly trusted: Trusted;
  /** If absent, the manager's credentials. */
  readonly idToken: IdToken | undefined;
}

/**
 * Decides whom a new role trusts: its creator; the workflow's OIDC identity, if the job can get a
 * token and the account has the provider; and the principals that the user names.
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
  // A sign-in through this provider proves that it exists.
  const known =
    manager.idToken !== undefined ||
    (await iam.oidcAudiences(providerArn))?.includes(idToken.audience) === true;
  if (!known) {
    ports.log.info(
      `The account ${manager.accountId} has no OIDC provider for this workflow, or the action has no permission to read it. So the new role does not trust the OIDC identity of the job.`,
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
 * The creator as a principal. The ARN of a role session lacks the role's path, so this asks IAM for
 * the role. If IAM refuses, the session itself is the principal.
 */
async function makerPrincipal(callerArn: string, iam: Iam): Promise<string> {
  const session = groupsOf(SESSION, ['role'], parseArn(callerArn)?.resource ?? '');
  if (session === undefined) {
    return callerArn;
  }
  const role = await iam.role(session.role).catch(() => undefined);
  return role?.arn ?? callerArn;
}
