import { describe, expect } from 'vitest';
import type { FaultRule } from '../../local/aws/index.ts';
import { addRole, teardown, temporaryRoles } from './temporary-roles.ts';
import { test } from './world.ts';

const CONFLICT = (code: string): FaultRule['fault'] => ({
  awsError: { status: 409, code, message: 'Somebody else was here' },
});

describe('teardown', () => {
  test.concurrent('removes the limit of a role last', async ({ world }) => {
    const role = addRole(world.aws, { name: 'half' });
    const [document] = role.inlinePolicies.values();
    for (const name of ['a', 'zz'].filter(() => document !== undefined)) {
      role.inlinePolicies.set(name, document as NonNullable<typeof document>);
    }
    const error = { status: 403, code: 'AccessDenied', message: 'no more' };
    world.aws.faults.add({
      service: 'iam',
      action: 'DeleteRolePolicy',
      skip: 2,
      fault: { awsError: error },
    });
    const run = await world.run(await teardown(world, 'half'));
    expect(run.annotations).toMatchObject([{ title: 'iam-refused' }]);
    expect([...role.inlinePolicies.keys()]).toEqual(['aws-console-url-expiry']);
  });

  test.concurrent.for<{ name: string; rule: Omit<FaultRule, 'service'> }>([
    {
      name: 'ConcurrentModification',
      rule: { action: 'DeleteRolePolicy', times: 2, fault: CONFLICT('ConcurrentModification') },
    },
    {
      name: 'DeleteConflict',
      rule: { action: 'DeleteRole', times: 2, fault: CONFLICT('DeleteConflict') },
    },
    {
      name: 'throttling',
      rule: {
        action: 'DetachRolePolicy',
        times: 3,
        fault: { awsError: { status: 400, code: 'Throttling', message: 'Rate exceeded' } },
      },
    },
    {
      name: 'a lost answer',
      rule: {
        action: 'DeleteRole',
        times: 1,
        fault: { reset: 'before-response', afterEffect: true },
      },
    },
  ])('continues after $name', async ({ rule }, { world }) => {
    addRole(world.aws, { name: 'one' });
    world.aws.faults.add({ service: 'iam', ...rule });
    const run = await world.run({ ...(await teardown(world, 'one')), timeFactor: 0.1 });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.outputs['removed-roles']).toBe('["one"]');
    expect(temporaryRoles(world.aws)).toEqual([]);
  });

  test.concurrent('gives up if something is always attached again', async ({ world }) => {
    addRole(world.aws, { name: 'busy' });
    world.aws.faults.add({
      service: 'iam',
      action: 'DeleteRole',
      fault: CONFLICT('DeleteConflict'),
    });
    const run = await world.run({ ...(await teardown(world, 'busy')), timeFactor: 0.1 });
    expect(run.annotations).toMatchObject([{ title: 'iam-refused' }]);
    expect(run.annotations[0]?.message).toContain('attached to it again and again');
    expect(run.annotations[0]?.message).toContain('mode teardown and role-name: "busy"');
  });

  test.concurrent('goes on if one of several cannot be removed', async ({ world }) => {
    for (const name of ['one', 'two', 'three']) {
      addRole(world.aws, { name });
    }
    const error = { status: 403, code: 'AccessDenied', message: 'not yours' };
    world.aws.faults.add({
      service: 'iam',
      action: 'DeleteRole',
      skip: 1,
      times: 1,
      fault: { awsError: error },
    });
    const run = await world.run(await teardown(world, 'one\ntwo\nthree'));
    const [left, ...others] = temporaryRoles(world.aws);
    expect(others).toEqual([]);
    expect(run.annotations).toMatchObject([{ title: 'iam-refused' }]);
    expect(run.annotations[0]?.message).toContain(`The role ${left?.name} could not be removed.`);
    expect(JSON.parse(run.outputs['removed-roles'] ?? '')).toHaveLength(2);
  });
});
