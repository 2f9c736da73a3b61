import type { PermissionLayers } from '../policy/decide.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { Account } from './account.ts';
import type { ManagedPolicy, PolicyHolder, Session } from './model.ts';

/** The source of principals and their policies. */
interface Directory {
  readonly accounts: ReadonlyMap<string, Account>;
  policy(arn: string): ManagedPolicy | undefined;
}

/**
 * The current policies of a session. If its role or user was deleted, even if there is a new one
 * with the same name, the session has no policies.
 */
export function permissionLayers(directory: Directory, session: Session): PermissionLayers {
  const principal = principalOf(directory, session);
  const organization = directory.accounts.get(session.accountId)?.serviceControlPolicies;
  if (principal === undefined) {
    return { organization, identity: [], boundary: undefined, session: undefined };
  }
  const { permissionsBoundary } = principal;
  return {
    organization,
    identity: [
      ...principal.inlinePolicies.values(),
      ...managed(directory, [...principal.attachedPolicies]),
    ],
    boundary:
      permissionsBoundary === undefined ? undefined : managed(directory, [permissionsBoundary]),
    session: session.sessionPolicies,
  };
}

function principalOf(directory: Directory, session: Session): PolicyHolder | undefined {
  const account = directory.accounts.get(session.accountId);
  const name = session.principalArn.split('/').at(-1) ?? '';
  const role = account?.role(name);
  if (role?.roleId === session.principalId) {
    return role;
  }
  const user = account?.user(name);
  return user?.userId === session.principalId ? user : undefined;
}

function managed(directory: Directory, arns: readonly string[]): PolicyDocument[] {
  return arns
    .map((arn) => directory.policy(arn)?.document)
    .filter((policy) => policy !== undefined);
}
