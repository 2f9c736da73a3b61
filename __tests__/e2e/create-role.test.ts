import { describe, expect } from 'vitest';
import { addRole, allow, HOME, home, managedBy, temporaryRoles } from './temporary-roles.ts';
import { test, type World } from './world.ts';

const CREATE = { mode: 'create' };

describe('a temporary role', () => {
  test.concurrent('gives the role only what was asked for', async ({ world }) => {
    const boundary = home(world).addPolicy('Boundary', allow('s3:*', 'ec2:Describe*'));
    const run = await world.run(
      await managedBy('user', world, {
        ...CREATE,
        'inline-policy': JSON.stringify(allow('s3:PutObject', 'sqs:SendMessage'), null, 2),
        'permissions-boundary': boundary.arn,
      }),
    );
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    const [role] = temporaryRoles(world.aws);
    expect(role?.permissionsBoundary).toBe(boundary.arn);
    expect([...(role?.attachedPolicies ?? [])]).toEqual([]);
    expect([...(role?.inlinePolicies.keys() ?? [])].sort()).toEqual([
      'aws-console-url-expiry',
      'aws-console-url-inline',
    ]);
    const session = [...world.aws.world.sessions.values()].at(-1) ?? '';
    const may = (action: string) => world.aws.world.isAllowed(session, action);
    expect(['s3:PutObject', 'sqs:SendMessage', 'ec2:DescribeVpcs'].map(may)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.concurrent('finds AWS-managed policies by their bare names', async ({ world }) => {
    const own = home(world).addPolicy('Audit', allow('cloudtrail:LookupEvents'), '/team/');
    const names = ['ReadOnlyAccess', 'ViewOnlyAccess', 'AWSLambdaBasicExecutionRole', own.arn];
    const run = await world.run(
      await managedBy('user', world, { ...CREATE, 'policy-arns': names.join(', ') }),
    );
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect([...(temporaryRoles(world.aws)[0]?.attachedPolicies ?? [])]).toEqual([
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
      'arn:aws:iam::aws:policy/job-function/ViewOnlyAccess',
      'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      own.arn,
    ]);
  });

  test.concurrent('accepts ten policies', async ({ world }) => {
    const run = await world.run(
      await managedBy('user', world, { ...CREATE, 'policy-arns': policies(world, 10).join('\n') }),
    );
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(temporaryRoles(world.aws)[0]?.attachedPolicies.size).toBe(10);
  });

  test.concurrent.for([
    { input: 'policy-arns', value: 'NoSuchPolicy', said: 'names "NoSuchPolicy"' },
    {
      input: 'permissions-boundary',
      value: `arn:aws:iam::${HOME}:policy/NoBoundary`,
      said: 'NoBoundary',
    },
  ])('refuses a $input that does not exist before it makes anything', async (given, { world }) => {
    const run = await world.run(
      await managedBy('user', world, { ...CREATE, [given.input]: given.value }),
    );
    expect(run.annotations).toMatchObject([{ title: 'invalid-input' }]);
    expect(run.annotations[0]?.message).toContain(`Input "${given.input}" `);
    expect(run.annotations[0]?.message).toContain(given.said);
    expect(run.calls).not.toContain('iam CreateRole');
    expect(temporaryRoles(world.aws)).toEqual([]);
  });

  test.concurrent('shortens a session that would outlive the role', async ({ world }) => {
    const run = await world.run(
      await managedBy('role', world, { ...CREATE, 'expires-in': '30m', 'session-duration': '8h' }),
    );
    expect(run.exitCode).toBe(0);
    expect(run.outputs['session-expires-at']).toBe(run.outputs['temporary-role-expires-at']);
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('ends with the role') },
    ]);
  });

  test.concurrent.for([
    { name: 'of somebody else', made: { name: 'Mine', path: '/', tags: false } as const },
    { name: 'of another run', made: { name: 'mine' } },
  ])('touches no role $name that has the name', async ({ made }, { world }) => {
    const role = addRole(world.aws, made);
    const before = JSON.stringify([role, [...role.attachedPolicies], [...role.inlinePolicies]]);
    const { main, post } = await world.runJob(
      await managedBy('user', world, { ...CREATE, 'role-name': 'Mine', teardown: 'job-end' }),
    );
    expect(main.annotations).toMatchObject([{ title: 'role-exists' }]);
    expect(main.calls.slice(-1)).toEqual(['iam CreateRole']);
    expect(post).toMatchObject({ exitCode: 0, annotations: [], calls: [] });
    const after = home(world).role('Mine');
    expect(after).toBe(role);
    expect(JSON.stringify([role, [...role.attachedPolicies], [...role.inlinePolicies]])).toBe(
      before,
    );
  });

  test.concurrent('works in China', async ({ world }) => {
    const run = await world.run({
      inputs: {
        ...CREATE,
        'role-arn': 'arn:aws-cn:iam::222233334444:role/Manager',
        'policy-arns': 'ReadOnlyAccess',
      },
      environment: (() => {
        const account = world.aws.world.account('222233334444');
        account.addRole({
          name: 'Manager',
          trustPolicy: account.role('ReadOnly')?.trustPolicy.text ?? '',
          attachedPolicies: ['arn:aws-cn:iam::aws:policy/AdministratorAccess'],
        });
        return world.aws.environmentFor('aws-cn');
      })(),
    });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.outputs['temporary-role-arn']).toMatch(
      /^arn:aws-cn:iam::222233334444:role\/aws-console-url\//,
    );
  });
});

function policies(world: World, count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => home(world).addPolicy(`P${index}`, allow('s3:GetObject')).arn,
  );
}
