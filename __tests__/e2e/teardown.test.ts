import { describe, expect } from 'vitest';
import { arnOf } from '../fixtures/roles.ts';
import {
  addRole,
  HOME,
  home,
  type MadeBefore,
  managedBy,
  teardown,
  temporaryRoles,
} from './temporary-roles.ts';
import { test } from './world.ts';

const absent = (name: string) =>
  `There is no temporary role ${name} in the account ${HOME} (below /aws-console-url/); nothing to remove.`;

const OURS = arnOf('aws-console-url/');

describe('teardown', () => {
  test.concurrent('removes roles by name and ARN, and accepts those that are gone', async ({
    world,
  }) => {
    for (const name of ['one', 'two', 'three']) {
      addRole(world.aws, { name });
    }
    const run = await world.run(
      await teardown(world, `one\n\n ${OURS}two\nnever-there\none\n${OURS}gone-too`),
    );
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toMatchObject(
      ['never-there', 'gone-too'].map((name) => ({ level: 'warning', message: absent(name) })),
    );
    expect(JSON.parse(run.outputs['removed-roles'] ?? '')).toEqual(['one', 'two']);
    expect(temporaryRoles(world.aws).map(({ name }) => name)).toEqual(['three']);
    expect(run.calls.filter((call) => call === 'iam DeleteRole')).toHaveLength(2);
  });

  test.concurrent('removes a role that mode create has made', async ({ world }) => {
    const made = await world.run(await managedBy('role', world, { mode: 'create' }));
    const run = await world.run({
      inputs: {
        mode: 'teardown',
        'role-arn': `arn:aws:iam::${HOME}:role/ci/Manager`,
        'role-name': made.outputs['temporary-role-arn'] ?? '',
      },
    });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(temporaryRoles(world.aws)).toEqual([]);
  });

  test.concurrent('removes everything attached to a role, page by page', async ({ world }) => {
    const role = addRole(world.aws, { name: 'laden' });
    const account = home(world);
    const nothing = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }],
    };
    for (let index = 0; index < 1100; index += 1) {
      role.attachedPolicies.add(account.addPolicy(`P${index}`, nothing).arn);
    }
    const [document] = role.inlinePolicies.values();
    if (document === undefined) {
      throw new Error('The role has no inline policy');
    }
    role.inlinePolicies.set('zz-by-hand', document);
    const profile = {
      name: 'machines',
      path: '/',
      arn: account.iamArn('instance-profile/machines'),
      instanceProfileId: 'AIPAEXAMPLE',
      createdAt: new Date(),
      roleName: 'laden',
    };
    account.instanceProfiles.set('machines', profile);

    const run = await world.run(await teardown(world, 'laden'));

    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(temporaryRoles(world.aws)).toEqual([]);
    expect(profile.roleName).toBe(undefined);
    const calls = run.calls.filter((call) => /Role$|Policy$|Profile$|Policies$/.test(call));
    expect(calls.filter((call) => call === 'iam ListAttachedRolePolicies')).toHaveLength(2);
    expect(calls.filter((call) => call === 'iam DetachRolePolicy')).toHaveLength(1101);
    expect(calls.slice(-3)).toEqual([
      'iam DeleteRolePolicy',
      'iam DeleteRolePolicy',
      'iam DeleteRole',
    ]);
  });

  test.concurrent.for<{ name: string; made: MadeBefore; given?: string; said: string }>([
    { name: 'another path', made: { name: 'foreign', path: '/' }, said: 'its path is /' },
    {
      name: 'a path below',
      made: { name: 'foreign', path: '/aws-console-url/deeper/' },
      said: 'its path is /aws-console-url/deeper/',
    },
    { name: 'no tags', made: { name: 'foreign', tags: false }, said: 'it does not have the tags' },
    {
      name: 'not all tags',
      made: { name: 'foreign', tags: { 'aws-console-url:repository': 'octo-org/octo-repo' } },
      said: 'it does not have the tags',
    },
    {
      name: 'another repository',
      made: { name: 'foreign', repository: 'octo-org/other' },
      said: 'belongs to the repository octo-org/other',
    },
    {
      name: 'another path in its ARN',
      made: { name: 'foreign' },
      given: `arn:aws:iam::${HOME}:role/foreign`,
      said: 'its path is /',
    },
    {
      name: 'another account in its ARN',
      made: { name: 'foreign' },
      given: arnOf('aws-console-url/foreign', '444455556666'),
      said: `is not of the account ${HOME}`,
    },
  ])('touches nothing if a role has $name', async ({ made, given, said }, { world }) => {
    addRole(world.aws, { name: 'mine' });
    const role = addRole(world.aws, made);
    const run = await world.run(await teardown(world, `mine\n${given ?? 'foreign'}`));
    expect(run.annotations).toMatchObject([{ title: 'role-not-ours' }]);
    expect(run.annotations[0]?.message).toContain(said);
    expect(run.calls.filter((call) => /Delete|Detach|Remove|Put|Attach/.test(call))).toEqual([]);
    expect(home(world).role('foreign')).toBe(role);
    expect(home(world).role('mine')).toBeDefined();
  });

  test.concurrent('only reports in a dry run', async ({ world }) => {
    addRole(world.aws, { name: 'one' });
    const run = await world.run(await teardown(world, 'one\ngone', { 'dry-run': 'true' }));
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toMatchObject([{ level: 'warning', message: absent('gone') }]);
    expect(run.log).toContain('Dry run: the role one would be removed.');
    expect(run.outputs['removed-roles']).toBe('[]');
    expect(run.calls).toEqual(['sts GetCallerIdentity', 'iam GetRole', 'iam GetRole']);
  });
});
