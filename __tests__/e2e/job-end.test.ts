import { describe, expect } from 'vitest';
import { ROLE } from '../fixtures/roles.ts';
import { userKeys } from './credentials.ts';
import { addRole, HOME, handRemoval, home, managedBy, temporaryRoles } from './temporary-roles.ts';
import { test } from './world.ts';

const INPUTS = { mode: 'create', teardown: 'job-end' };
const REFUSED = {
  awsError: { status: 403, code: 'AccessDenied', message: 'not authorized' },
} as const;

describe('teardown: job-end', () => {
  test.concurrent.for(['user', 'session', 'role'] as const)(
    'removes the role at the end of the job, managed by a %s',
    async (kind, { world }) => {
      const { main, post } = await world.runJob(await managedBy(kind, world, INPUTS));
      expect(main).toMatchObject({ exitCode: 0, annotations: [] });
      const name = main.outputs['temporary-role-name'];
      expect(post).toMatchObject({ exitCode: 0, annotations: [] });
      expect(post.log).toContain(`Removed the temporary role ${name} from the account ${HOME}.`);
      expect(temporaryRoles(world.aws)).toEqual([]);
    },
  );

  test.concurrent('signs in again by itself', async ({ world }) => {
    const { main, post } = await world.runJob(await managedBy('role', world, INPUTS));
    expect(main.exitCode).toBe(0);
    expect(post.calls.slice(0, 3)).toEqual([
      'oidc token',
      'sts AssumeRoleWithWebIdentity',
      'iam GetRole',
    ]);
    expect(main.raw.state).not.toMatch(/ASIA|AKIA|eyJ/);
  });

  test.concurrent('manual leaves the role alone', async ({ world }) => {
    const { main, post } = await world.runJob(
      await managedBy('user', world, { mode: 'create', teardown: 'manual' }),
    );
    expect(main.exitCode).toBe(0);
    expect(post).toMatchObject({ exitCode: 0, calls: [] });
    expect(temporaryRoles(world.aws)).toHaveLength(1);
  });

  test.concurrent('other modes do nothing in the post step', async ({ world }) => {
    const { post } = await world.runJob({
      inputs: { 'role-arn': ROLE },
    });
    expect(post).toMatchObject({ exitCode: 0, calls: [], annotations: [] });
  });

  test.concurrent('succeeds if the role is gone', async ({ world }) => {
    const { main, post } = await world.runJob(await managedBy('user', world, INPUTS), () =>
      home(world).roles.clear(),
    );
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(post.log).toContain(
      `There is no temporary role ${main.outputs['temporary-role-name']} in the account ${HOME} (below /aws-console-url/); nothing to remove.`,
    );
  });

  test.concurrent('leaves another role of that name alone', async ({ world }) => {
    const { main, post } = await world.runJob(
      await managedBy('user', world, { ...INPUTS, 'role-name': 'shared' }),
      () => {
        home(world).roles.delete('shared');
        addRole(world.aws, { name: 'shared' });
      },
    );
    expect(main.exitCode).toBe(0);
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(post.log).toContain(
      'The account 111122223333 now has another role with the name shared',
    );
    expect(temporaryRoles(world.aws)).toHaveLength(1);
  });

  test.concurrent('fails the job, with the name, if the role stays', async ({ world }) => {
    const { main, post } = await world.runJob(await managedBy('user', world, INPUTS), () =>
      world.aws.faults.add({ service: 'iam', action: 'DetachRolePolicy', fault: REFUSED }),
    );
    const name = main.outputs['temporary-role-name'] ?? '';
    expect(post).toMatchObject({ exitCode: 1, outcome: 'failure' });
    expect(post.annotations).toMatchObject([{ level: 'error', title: 'iam-refused' }]);
    expect(post.annotations[0]?.message).toContain(
      `The temporary role ${name} could not be removed.`,
    );
    expect(post.annotations[0]?.message).toContain(handRemoval(name));
  });

  test.concurrent('does not succeed in another account, which does not have the role', async ({
    world,
  }) => {
    const { aws } = world;
    const { main, post } = await world.runJob(await managedBy('user', world, INPUTS), () => {
      // The job's credentials change, as if a later step set others.
      const keys = home(world).user('deployer')?.accessKeys.splice(0) ?? [];
      const other = aws.world.account('444455556666').addUser({
        name: 'deployer',
        attachedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
      });
      other.accessKeys.push(...keys);
    });
    const name = main.outputs['temporary-role-name'] ?? '';
    expect(post.annotations).toMatchObject([{ level: 'error', title: 'role-not-ours' }]);
    expect(post.annotations[0]?.message).toContain(
      `The temporary role ${name} could not be removed. It is in the account ${HOME} (aws), and the credentials of the post step are of the account 444455556666 (aws).`,
    );
    expect(post.annotations[0]?.message).toContain(handRemoval(name));
    expect(temporaryRoles(aws)).toHaveLength(1);
  });

  test.concurrent('fails the job if nobody may sign in any more', async ({ world }) => {
    const { main, post } = await world.runJob(
      { ...(await managedBy('user', world, INPUTS)), environment: userKeys(world.aws) },
      () => {
        for (const key of home(world).user('deployer')?.accessKeys ?? []) {
          key.active = false;
        }
      },
    );
    const name = main.outputs['temporary-role-name'] ?? '';
    expect(post.annotations).toMatchObject([{ level: 'error', title: 'no-credentials' }]);
    expect(post.annotations[0]?.message).toContain(handRemoval(name));
  });

  test.concurrent('ignores inputs that have changed since', async ({ world }) => {
    const { inputs, ...options } = await managedBy('role', world, INPUTS);
    const changing: Record<string, string> = { ...inputs };
    const { main, post } = await world.runJob({ ...options, inputs: changing }, () => {
      changing['role-arn'] = ROLE;
      changing['mode'] = 'sign-in';
    });
    expect(main.exitCode).toBe(0);
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(temporaryRoles(world.aws)).toEqual([]);
  });
});
