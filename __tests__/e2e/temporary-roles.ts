import {
  type Account,
  DEFAULT_ACCOUNT_ID,
  type LocalAws,
  type Role,
} from '../../local/aws/index.ts';
import { roleSession, userKeys } from './credentials.ts';
import type { RunOptions, World } from './world.ts';

export const HOME = DEFAULT_ACCOUNT_ID;
const ROLE_PATH = '/aws-console-url/';

/** Who manages temporary roles: keys of an IAM user, an existing session, or a role by OIDC. */
export type ManagerKind = 'user' | 'session' | 'role';

/**
 * A run with that identity. The user and the session come without `id-token: write`, unless it
 * is given.
 */
export async function managedBy(
  kind: ManagerKind,
  { aws }: World,
  inputs: Readonly<Record<string, string>>,
  idToken = false,
): Promise<RunOptions> {
  if (kind === 'role') {
    return { inputs: { 'role-arn': addManager(aws).arn, ...inputs } };
  }
  const environment = kind === 'user' ? userKeys(aws) : await roleSession(aws);
  return { inputs, environment, idToken };
}

/** The keys of an IAM user remove these roles, one per line. */
export function teardown(world: World, roles: string, more = {}): Promise<RunOptions> {
  return managedBy('user', world, { mode: 'teardown', 'role-name': roles, ...more });
}

/** A role with a path that the workflow may assume, and that may do everything. */
function addManager({ world }: LocalAws): Role {
  const account = world.account(HOME);
  return account.addRole({
    name: 'Manager',
    path: '/ci/',
    trustPolicy: account.role('ReadOnly')?.trustPolicy.text ?? '',
    attachedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
  });
}

/** The roles of this action's path that are there. */
export function temporaryRoles({ world }: LocalAws): Role[] {
  return [...world.account(HOME).roles.values()].filter(({ path }) => path === ROLE_PATH);
}

export interface MadeBefore {
  readonly name: string;
  readonly path?: string;
  /** Default: an hour ago. */
  readonly expiresAt?: Date;
  readonly repository?: string;
  /** `false`: a role that this action did not create. */
  readonly tags?: false | Readonly<Record<string, string>>;
}

/** A role that another step created, with policies of both kinds. */
export function addRole({ world, clock }: LocalAws, made: MadeBefore): Role {
  const account = world.account(HOME);
  const { expiresAt = new Date(clock.now().getTime() - 3_600_000) } = made;
  const tags = made.tags ?? {
    'aws-console-url:repository': made.repository ?? 'octo-org/octo-repo',
    'aws-console-url:run': '77-1',
    'aws-console-url:expires-at': expiresAt.toISOString(),
  };
  return account.addRole({
    name: made.name,
    path: made.path ?? ROLE_PATH,
    trustPolicy: account.role('ChainedRole')?.trustPolicy.text ?? '',
    attachedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    inlinePolicies: {
      'aws-console-url-expiry': {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }],
      },
    },
    ...(tags && { tags }),
  });
}

/** The commands that remove a role by hand, as errors show them. */
export function handRemoval(name: string): string {
  return `aws iam delete-role --role-name='${name}'`;
}

/** The account that everything happens in. */
export function home({ aws }: World): Account {
  return aws.world.account(HOME);
}

/** A policy document that allows actions on everything. */
export function allow(...actions: string[]): object {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  };
}

/** Kind and ARN of each principal that the only temporary role trusts. */
export function trustOf({ aws }: World): [string, string][] {
  const { Statement } = JSON.parse(temporaryRoles(aws)[0]?.trustPolicy.text ?? '{}');
  return Statement.flatMap(({ Principal }: { Principal: Record<string, string | string[]> }) =>
    Object.entries(Principal).flatMap(([kind, values]) =>
      [values].flat().map((value) => [kind, aws.world.arnOf(value) ?? value]),
    ),
  );
}
