import { DeleteRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { describe, expect } from 'vitest';
import type { Session } from '../../local/aws/index.ts';
import { userKeys } from '../local/aws/clients.ts';
import { managedBy } from './temporary-roles.ts';
import { test, type World } from './world.ts';

const HOUR = 3600;
const CHANGES = [
  ...['DeleteRolePolicy', 'PutRolePolicy', 'AttachRolePolicy', 'DetachRolePolicy'],
  ...['UpdateAssumeRolePolicy', 'UpdateRole', 'DeleteRole', 'TagRole', 'UntagRole'],
  ...['PutRolePermissionsBoundary', 'DeleteRolePermissionsBoundary'],
];

/** A role that nothing tears down. */
describe('after its expiry', () => {
  test.concurrent('a role can do nothing, and nobody can assume it', async ({ world }) => {
    const { aws } = world;
    const inputs = { mode: 'create', 'policy-arns': 'AdministratorAccess', 'expires-in': '2h' };
    const run = await world.run(await managedBy('user', world, inputs, true));
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    const arn = run.outputs['temporary-role-arn'] ?? '';
    // A session that lasts longer than the role, like that of the console.
    aws.clock.advance(1.9 * HOUR);
    await expect(assume(world, arn, 2 * HOUR)).resolves.toBeDefined();
    await expect(assumeByOidc(world, arn, 2 * HOUR)).resolves.toBeDefined();
    const sessions = sessionsOf(world, arn);
    expect(sessions).toHaveLength(3);
    const may = (session: Session) => aws.world.isAllowed(session, 's3:GetObject');
    expect(sessions.slice(1).map(may)).toEqual([true, true]);

    aws.clock.advance(0.2 * HOUR);

    await expect(assume(world, arn)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(assumeByOidc(world, arn)).rejects.toMatchObject({ name: 'AccessDenied' });
    // These sessions themselves have not expired.
    expect(sessions.slice(1).map((session) => aws.world.isExpired(session))).toEqual([
      false,
      false,
    ]);
    expect(sessions.map(may)).toEqual([false, false, false]);
    expect(sessions.map((session) => aws.world.isAllowed(session, 'sts:AssumeRole'))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test.concurrent('a role that may do everything cannot lift its limit', async ({ world }) => {
    const { aws } = world;
    const inputs = { mode: 'create', 'policy-arns': 'AdministratorAccess' };
    const run = await world.run(await managedBy('user', world, inputs));
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    const arn = run.outputs['temporary-role-arn'] ?? '';
    const [session] = sessionsOf(world, arn) as [Session];
    const iam = new IAMClient({
      endpoint: `${aws.url}/iam`,
      region: 'us-east-1',
      maxAttempts: 1,
      credentials: { ...session, sessionToken: session.sessionToken ?? '' },
    });
    const RoleName = run.outputs['temporary-role-name'] ?? '';
    const PolicyName = 'aws-console-url-expiry';
    const PolicyDocument = '{"Version":"2012-10-17","Statement":[]}';
    for (const command of [
      new DeleteRolePolicyCommand({ RoleName, PolicyName }),
      new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }),
    ]) {
      await expect(iam.send(command as DeleteRolePolicyCommand)).rejects.toMatchObject({
        name: 'AccessDenied',
      });
    }
    const mayChange = (resource: string) =>
      CHANGES.filter((action) => aws.world.isAllowed(session, `iam:${action}`, resource));
    expect(mayChange(arn)).toEqual([]);
    expect(mayChange(`${arn}-other`)).toEqual(CHANGES);

    aws.clock.advance(HOUR + 60);
    expect(aws.world.isAllowed(session, 'iam:DeleteRolePolicy', arn)).toBe(false);
    expect(mayChange(`${arn}-other`)).toEqual([]);
  });

  test.concurrent('its policies end it, and no flag', async ({ world }) => {
    const { aws } = world;
    const run = await world.run(await managedBy('user', world, { mode: 'create' }));
    const arn = run.outputs['temporary-role-arn'] ?? '';
    const role = aws.world.role(arn);
    const [session] = sessionsOf(world, arn);
    aws.clock.advance(HOUR - 120);
    role?.inlinePolicies.delete('aws-console-url-expiry');
    await assume(world, arn);
    aws.clock.advance(240);
    const later = sessionsOf(world, arn).at(-1) as Session;
    expect(session).toBeDefined();
    expect(aws.world.isAllowed(later, 's3:GetObject')).toBe(true);
    await expect(assume(world, arn)).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  test.concurrent('a sweep finds it', async ({ world }) => {
    const options = await managedBy('user', world, { mode: 'create', 'expires-in': '15m' });
    const run = await world.run(options);
    const role = world.aws.world.role(run.outputs['temporary-role-arn'] ?? '');
    const expiresAt = Date.parse(role?.tags.get('aws-console-url:expires-at') ?? '');
    expect(expiresAt - Date.now()).toBeGreaterThan(800_000);
    role?.tags.set('aws-console-url:expires-at', new Date(Date.now() - 121_000).toISOString());
    const swept = await world.run(await managedBy('user', world, { mode: 'sweep' }));
    expect(swept.outputs['removed-roles']).toBe(JSON.stringify([role?.name]));
  });
});

function sessionsOf({ aws }: World, roleArn: string): Session[] {
  return [...aws.world.sessions.values()].filter(({ principalArn }) => principalArn === roleArn);
}

/** A client whose clock goes with that of the local AWS. */
function client({ aws }: World): STSClient {
  return new STSClient({
    endpoint: `${aws.url}/sts`,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: userKeys(aws),
    systemClockOffset: aws.clock.now().getTime() - Date.now(),
  });
}

function assume(world: World, RoleArn: string, DurationSeconds = 900) {
  const input = { RoleArn, RoleSessionName: 'look', DurationSeconds };
  return client(world).send(new AssumeRoleCommand(input));
}

async function assumeByOidc(world: World, RoleArn: string, DurationSeconds = 900) {
  const grant = world.aws.grantIdToken();
  const response = await fetch(
    `${grant['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=sts.amazonaws.com`,
    { headers: { authorization: `bearer ${grant['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` } },
  );
  const { value: WebIdentityToken } = (await response.json()) as { value: string };
  const input = { RoleArn, RoleSessionName: 'look', WebIdentityToken, DurationSeconds };
  return client(world).send(new AssumeRoleWithWebIdentityCommand(input));
}
