import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { describe, expect } from 'vitest';
import { keysOf, stsClient, userKeys } from '../local/aws/clients.ts';
import { openConsole } from './console.ts';
import { HOME, home, managedBy, temporaryRoles, trustOf } from './temporary-roles.ts';
import { test, type World } from './world.ts';

const CREATE = { mode: 'create' };
const NAME = /^console-url-16588214937-1-[0-9a-z]{4}$/;

describe('create', () => {
  test.concurrent('makes a role with path, tags and limits, and reports it', async ({ world }) => {
    const run = await world.run(await managedBy('user', world, CREATE));

    expect(run.calls).toEqual([
      'sts GetCallerIdentity',
      'iam GetPolicy',
      'iam CreateRole',
      'iam PutRolePolicy',
      'iam AttachRolePolicy',
      'sts AssumeRole',
      'signin getSigninToken',
    ]);
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    const [role, ...others] = temporaryRoles(world.aws);
    expect(others).toEqual([]);
    const expiresAt = run.outputs['temporary-role-expires-at'] ?? '';
    expect(run.outputs).toMatchObject({
      'temporary-role-name': expect.stringMatching(NAME),
      'temporary-role-arn': role?.arn,
      'role-arn': role?.arn,
      'account-id': HOME,
      'session-expires-at': expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now() + 3_500_000);
    expect(Date.parse(run.outputs['session-expires-at'] ?? '')).toBeLessThanOrEqual(
      Date.parse(expiresAt),
    );
    expect(role).toMatchObject({
      name: run.outputs['temporary-role-name'],
      path: '/aws-console-url/',
      maxSessionDurationSeconds: 3600,
      permissionsBoundary: undefined,
      description: expect.stringContaining('octo-org/octo-repo'),
      tags: new Map([
        ['aws-console-url:repository', 'octo-org/octo-repo'],
        ['aws-console-url:run', '16588214937-1'],
        ['aws-console-url:expires-at', expiresAt],
      ]),
      attachedPolicies: new Set(['arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess']),
    });
    const { facts } = await openConsole(world.aws, run.outputs['console-url']);
    expect(facts['role']).toBe(role?.name);
  });

  test.concurrent('with OIDC gives a session that is not chained, for twelve hours', async ({
    world,
  }) => {
    const run = await world.run(
      await managedBy('role', world, {
        ...CREATE,
        'expires-in': '12h',
        'session-duration': '12h',
        'role-name': 'audit-42',
      }),
    );

    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    // One ID token serves the manager and the new role.
    expect(run.calls.filter((call) => call === 'oidc token')).toHaveLength(1);
    expect(run.calls.filter((call) => call === 'sts AssumeRoleWithWebIdentity')).toHaveLength(2);
    expect(run.outputs['temporary-role-arn']).toBe(
      `arn:aws:iam::${HOME}:role/aws-console-url/audit-42`,
    );
    const [role] = temporaryRoles(world.aws);
    expect(role?.maxSessionDurationSeconds).toBe(43_200);
    expect(trustOf(world)).toEqual([
      ['AWS', `arn:aws:iam::${HOME}:role/ci/Manager`],
      ['Federated', `arn:aws:iam::${HOME}:oidc-provider/token.actions.githubusercontent.com`],
    ]);
    const { facts } = await openConsole(world.aws, run.outputs['console-url']);
    const hours = (Date.parse(facts['session-ends'] ?? '') - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
  });

  test.concurrent('by a user trusts the workflow too, if the account has its provider', async ({
    world,
  }) => {
    const run = await world.run(
      await managedBy(
        'user',
        world,
        { ...CREATE, 'session-duration': '2h', 'expires-in': '2h' },
        true,
      ),
    );
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.calls).toContain('sts AssumeRoleWithWebIdentity');
    expect(trustOf(world).map(([kind]) => kind)).toEqual(['AWS', 'Federated']);
  });

  test.concurrent.for([
    { name: 'no provider', change: (world: World) => home(world).oidcProviders.clear() },
    {
      name: 'a provider for another audience',
      change: (world: World) => {
        home(world).oidcProviders.clear();
        home(world).addOidcProvider('https://token.actions.githubusercontent.com', ['else']);
      },
    },
  ])('… and does not where it has $name', async ({ change }, { world }) => {
    change(world);
    const run = await world.run(await managedBy('user', world, CREATE, true));
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.log).toContain('has no OIDC provider for this workflow');
    expect(run.calls).not.toContain('sts AssumeRoleWithWebIdentity');
    expect(trustOf(world)).toEqual([['AWS', `arn:aws:iam::${HOME}:user/deployer`]]);
  });

  test.concurrent('by a session trusts its role, and is chained', async ({ world }) => {
    const run = await world.run(
      await managedBy('session', world, {
        ...CREATE,
        'session-duration': '4h',
        'expires-in': '4h',
      }),
    );
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('will last 1h and not 4h') },
    ]);
    expect(trustOf(world)).toEqual([['AWS', `arn:aws:iam::${HOME}:role/Deploy`]]);
    expect(await openConsole(world.aws, run.outputs['console-url'])).toMatchObject({ status: 200 });
  });

  test.concurrent('by a session that may not see its role trusts that session', async ({
    world,
  }) => {
    const options = await managedBy('session', world, CREATE);
    const error = { status: 403, code: 'AccessDenied', message: 'not authorized: iam:GetRole' };
    world.aws.faults.add({ service: 'iam', action: 'GetRole', fault: { awsError: error } });
    const run = await world.run(options);
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(trustOf(world)).toEqual([
      ['AWS', `arn:aws:sts::${HOME}:assumed-role/Deploy/earlier-step`],
    ]);
  });

  test.concurrent('by a session of a role with a path finds the path', async ({ world }) => {
    home(world).role('Deploy');
    const deploy = home(world).addRole({
      name: 'PathDeploy',
      path: '/ci/prod/',
      trustPolicy: home(world).role('Deploy')?.trustPolicy.text ?? '',
      attachedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
    });
    const command = new AssumeRoleCommand({ RoleArn: deploy.arn, RoleSessionName: 'earlier' });
    const keys = keysOf(await stsClient(world.aws, userKeys(world.aws)).send(command));
    const run = await world.run({
      inputs: CREATE,
      idToken: false,
      environment: {
        AWS_ACCESS_KEY_ID: keys.accessKeyId,
        AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
        AWS_SESSION_TOKEN: keys.sessionToken,
      },
    });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(trustOf(world)).toEqual([['AWS', `arn:aws:iam::${HOME}:role/ci/prod/PathDeploy`]]);
  });

  test.concurrent('lets trusted-principals in, and nobody else', async ({ world }) => {
    const auditor = home(world).addUser({ name: 'auditor' });
    const other = home(world).addUser({ name: 'other' });
    const keys = [auditor, other].map((user) => home(world).addAccessKey(user));
    const run = await world.run(
      await managedBy('user', world, { ...CREATE, 'trusted-principals': auditor.arn }),
    );
    expect(run.exitCode).toBe(0);
    const command = new AssumeRoleCommand({
      RoleArn: run.outputs['temporary-role-arn'],
      RoleSessionName: 'look',
    });
    const [asAuditor, asOther] = keys.map((key) => stsClient(world.aws, key).send(command));
    await expect(asAuditor).resolves.toMatchObject({ Credentials: expect.anything() });
    await expect(asOther).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
