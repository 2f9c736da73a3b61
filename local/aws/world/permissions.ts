import type { PermissionLayers } from '../policy/decide.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { PolicyHolder, Session } from './model.ts';
import type { World } from './world.ts';

/**
 * The policies that bound a session now. A role or user that is gone, or was made again under
 * its old name, gives none.
 */
export function permissionLayers(world: World, session: Session): PermissionLayers {
  const principal = principalOf(world, session);
  if (principal === undefined) {
    return { identity: [], boundary: undefined, session: undefined };
  }
  const { permissionsBoundary } = principal;
  return {
    identity: [
      ...principal.inlinePolicies.values(),
      ...managed(world, [...principal.attachedPolicies]),
    ],
    boundary: permissionsBoundary === undefined ? undefined : managed(world, [permissionsBoundary]),
    session: session.sessionPolicies,
  };
}

function principalOf(world: World, session: Session): PolicyHolder | undefined {
  const account = world.accounts.get(session.accountId);
  const name = session.principalArn.split('/').at(-1) ?? '';
  const role = account?.role(name);
  if (role?.roleId === session.principalId) {
    return role;
  }
  const user = account?.user(name);
  return user?.userId === session.principalId ? user : undefined;
}

function managed(world: World, arns: readonly string[]): PolicyDocument[] {
  return arns.map((arn) => world.policy(arn)?.document).filter((policy) => policy !== undefined);
}
