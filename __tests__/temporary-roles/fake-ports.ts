import { ActionError } from '../../src/errors.ts';
import type { RoleRecord } from '../../src/role/record.ts';
import type { IamRole, NewRole, RolePorts } from '../../src/temporary-roles/ports.ts';
import { fakePorts, USER_KEYS, type World } from '../sign-in/fake-ports.ts';

export interface RoleWorld extends World {
  /** What IAM has at first. */
  readonly roles?: readonly IamRole[];
  /** Attached policies, inline policies and instance profiles of every role that was there. */
  readonly hanging?: { attached?: string[]; inline?: string[]; profiles?: string[] };
  readonly policies?: readonly string[];
  readonly audiences?: readonly string[];
  /** What IAM refuses: the error for a method and its first argument, if any. */
  readonly refuseIam?: (method: string, subject: string, nth: number) => unknown;
  /** Why the post step does not hear of what it is told the nth time. */
  readonly lost?: (nth: number) => string | undefined;
  readonly now?: () => Date;
}

const iamRefused = new ActionError('iam-refused', 'IAM said no.', 'Allow it.');

export { iamRefused };

/** An IAM that keeps roles, and the sign-in ports beside it; with everything that was asked. */
export function fakeRolePorts(world: RoleWorld = {}) {
  const fake = fakePorts(world);
  const roles = new Map(world.roles?.map((role) => [role.name, role]));
  const hanging = new Map<string, Required<NonNullable<RoleWorld['hanging']>>>();
  const of = (name: string) => {
    const found = hanging.get(name) ?? {
      attached: [...(world.hanging?.attached ?? [])],
      inline: [...(world.hanging?.inline ?? [])],
      profiles: [...(world.hanging?.profiles ?? [])],
    };
    hanging.set(name, found);
    return found;
  };
  const asked: string[] = [];
  const remembered: RoleRecord[] = [];
  const created: NewRole[] = [];
  const counts = new Map<string, number>();

  async function ask<T>(method: string, subject: string, result: () => T): Promise<T> {
    asked.push(`${method} ${subject}`);
    const nth = (counts.get(method) ?? 0) + 1;
    counts.set(method, nth);
    const refusal = world.refuseIam?.(method, subject, nth);
    return refusal === undefined ? result() : Promise.reject(refusal);
  }
  const drop = (list: string[], item: string) => {
    list.splice(list.indexOf(item), 1);
  };

  const ports: RolePorts = {
    ...fake.ports,
    ...(world.now && { now: world.now }),
    random: () => 0,
    remember: (record) => {
      remembered.push(record);
      return world.lost?.(remembered.length);
    },
    iam: () => ({
      role: (name) => ask('role', name, () => roles.get(name)),
      async *rolesBelow(path) {
        await ask('rolesBelow', path, () => undefined);
        yield* [...roles.values()].filter((role) => role.path.startsWith(path));
      },
      roleTags: (name) => ask('roleTags', name, () => roles.get(name)?.tags),
      createRole: (role) =>
        ask('createRole', role.name, () => {
          created.push(role);
          const arn = `arn:aws:iam::111122223333:role${role.path}${role.name}`;
          roles.set(role.name, { name: role.name, arn, path: role.path, tags: role.tags });
          hanging.set(role.name, { attached: [], inline: [], profiles: [] });
          return arn;
        }),
      putInlinePolicy: (role, policy) =>
        ask('putInlinePolicy', policy, () => void of(role).inline.push(policy)),
      attachPolicy: (role, arn) => ask('attachPolicy', arn, () => void of(role).attached.push(arn)),
      policyExists: (arn) => ask('policyExists', arn, () => world.policies?.includes(arn) ?? true),
      oidcAudiences: (arn) => ask('oidcAudiences', arn, () => world.audiences),
      instanceProfilesOf: (role) => ask('instanceProfilesOf', role, () => [...of(role).profiles]),
      removeFromInstanceProfile: (role, profile) =>
        ask('removeFromInstanceProfile', profile, () => drop(of(role).profiles, profile)),
      attachedPolicies: (role) => ask('attachedPolicies', role, () => [...of(role).attached]),
      detachPolicy: (role, arn) => ask('detachPolicy', arn, () => drop(of(role).attached, arn)),
      inlinePolicies: (role) => ask('inlinePolicies', role, () => [...of(role).inline]),
      deleteInlinePolicy: (role, policy) =>
        ask('deleteInlinePolicy', policy, () => drop(of(role).inline, policy)),
      deleteRole: (name) =>
        ask('deleteRole', name, () => {
          const { attached, inline, profiles } = of(name);
          const free = attached.length + inline.length + profiles.length === 0;
          return free && (roles.delete(name) || true);
        }),
    }),
  };
  return { ...fake, ports, roles, asked, remembered, created };
}

/** The IAM of {@link fakeRolePorts} alone; it has a role with the name `old`. */
export function iamOf(world: RoleWorld) {
  const fake = fakeRolePorts({ roles: [ourRole('old', new Date())], ...world });
  return { ...fake, iam: fake.ports.iam(USER_KEYS, 'us-east-1', new AbortController().signal) };
}

/** A role of this action, as IAM describes it. */
export function ourRole(name: string, expiresAt: Date, repository = 'octo-org/tools'): IamRole {
  return {
    name,
    arn: `arn:aws:iam::111122223333:role/aws-console-url/${name}`,
    path: '/aws-console-url/',
    tags: {
      'aws-console-url:repository': repository,
      'aws-console-url:run': '42-1',
      'aws-console-url:expires-at': expiresAt.toISOString(),
    },
  };
}
