import { describe, expect } from 'vitest';
import { arnOf } from '../fixtures/roles.ts';
import { ACCOUNT_IDS } from './accounts.ts';
import { openConsole } from './console.ts';
import {
  chainedSession,
  federationSession,
  idToken,
  roleSession,
  userKeys,
} from './credentials.ts';
import { test } from './world.ts';

const POLICY = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';

describe('sign-in with credentials that are already there', () => {
  test.concurrent('IAM user keys assume the role', async ({ world }) => {
    const run = await world.run({
      inputs: { 'role-arn': arnOf('UserRole') },
      environment: userKeys(world.aws),
      idToken: false,
    });
    expect(run.calls).toEqual(['sts AssumeRole', 'signin getSigninToken']);
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain(
      'Identity: IAM user keys of the environment, because the job has no "id-token: write".',
    );
    const { facts } = await openConsole(world.aws, run.outputs['console-url']);
    expect(facts).toMatchObject({ account: '111122223333', role: 'UserRole' });
  });

  test.concurrent('a session assumes another role', async ({ world }) => {
    const run = await world.run({
      inputs: { 'role-arn': arnOf('ChainedRole'), credentials: 'environment' },
      environment: await roleSession(world.aws),
    });
    expect(run.calls).toEqual(['sts AssumeRole', 'signin getSigninToken']);
    expect(run.log).toContain(
      'Identity: temporary credentials of the environment, because of "credentials: environment".',
    );
    const { facts } = await openConsole(world.aws, run.outputs['console-url']);
    expect(facts['role']).toBe('ChainedRole');
  });

  test.concurrent('a session is used as it is', async ({ world }) => {
    const run = await world.run({ environment: await roleSession(world.aws) });
    expect(run.calls).toEqual(['sts GetCallerIdentity', 'signin getSigninToken']);
    expect(run.log).toContain(
      'Identity: temporary credentials of the environment, because no role-arn is given.',
    );
    expect(run.log).toContain(
      'Role: existing session (account 111122223333, session earlier-step)',
    );
    expect(run.log).toContain('session until its credentials expire.');
    expect(run.outputs).toMatchObject({
      'account-id': '111122223333',
      'role-arn': '',
      'session-name': 'earlier-step',
      'session-id': expect.stringMatching(/^AROA\w+:earlier-step$/),
      'activity-url': expect.stringMatching(/#\/events\?Username=earlier-step&StartTime=[^&]+$/),
      'session-expires-at': '',
      'switch-role-url': '',
    });
    const { facts } = await openConsole(world.aws, run.outputs['console-url']);
    expect(facts).toMatchObject({ role: 'Deploy', 'session-name': 'earlier-step' });
  });

  test.concurrent('so is one whose expiry is not a time', async ({ world }) => {
    const environment = { AWS_CREDENTIAL_EXPIRATION: 'soon', ...(await roleSession(world.aws)) };
    const run = await world.run({ environment });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.log).toContain('session until its credentials expire.');
  });

  test.concurrent('so is a chained one, and one of GetFederationToken', async ({ world }) => {
    for (const session of [chainedSession, federationSession]) {
      const run = await world.run({ environment: await session(world.aws) });
      expect(run.exitCode).toBe(0);
      expect(await openConsole(world.aws, run.outputs['console-url'])).toMatchObject({
        status: 200,
      });
    }
  });

  test.concurrent('IAM user keys without a role get a federation token', async ({ world }) => {
    const run = await world.run({
      inputs: { 'managed-session-policies': POLICY },
      environment: userKeys(world.aws),
    });
    expect(run.calls).toEqual(['sts GetFederationToken', 'signin getSigninToken']);
    // 32 characters at most.
    expect(run.outputs).toMatchObject({
      'session-name': 'octocat-16588214937-1',
      'session-id': '111122223333:octocat-16588214937-1',
      'activity-url': '',
    });
    const { facts } = await openConsole(world.aws, run.outputs['console-url']);
    expect(facts).toMatchObject({ role: '', 'session-name': 'octocat-16588214937-1' });
    const session = [...world.aws.world.sessions.values()].at(-1);
    expect(session && world.aws.world.isAllowed(session, 's3:GetObject')).toBe(true);
    expect(session && world.aws.world.isAllowed(session, 's3:PutObject')).toBe(false);
  });

  test.concurrent('… which needs a session policy', async ({ world }) => {
    const run = await world.run({ environment: userKeys(world.aws) });
    expect(run.calls).toEqual([]);
    expect(run.annotations).toEqual([
      {
        level: 'error',
        title: 'invalid-input',
        message: expect.stringContaining('Set managed-session-policies, for example to'),
      },
    ]);
  });

  test.concurrent('a profile of a shared credentials file is found', async ({ world }) => {
    const keys = userKeys(world.aws);
    const file = await world.file(
      'credentials',
      `[audit]\naws_access_key_id = ${keys['AWS_ACCESS_KEY_ID']}\naws_secret_access_key = ${keys['AWS_SECRET_ACCESS_KEY']}\n`,
    );
    const run = await world.run({
      inputs: { 'role-arn': arnOf('UserRole'), credentials: 'environment' },
      environment: { AWS_SHARED_CREDENTIALS_FILE: file, AWS_PROFILE: 'audit' },
    });
    expect(run.calls).toEqual(['sts AssumeRole', 'signin getSigninToken']);
    expect(run.exitCode).toBe(0);
  });

  test.concurrent('a profile that assumes a role makes the session chained', async ({ world }) => {
    const keys = userKeys(world.aws);
    const file = await world.file(
      'config',
      `[profile base]\naws_access_key_id = ${keys['AWS_ACCESS_KEY_ID']}\naws_secret_access_key = ${keys['AWS_SECRET_ACCESS_KEY']}\n[profile audit]\nrole_arn = ${arnOf('Deploy')}\nsource_profile = base\n`,
    );
    const run = await world.run({
      inputs: { 'role-arn': arnOf('ChainedRole'), credentials: 'environment' },
      environment: { AWS_CONFIG_FILE: file, AWS_PROFILE: 'audit' },
    });
    expect(run.calls).toEqual(['sts AssumeRole', 'sts AssumeRole', 'signin getSigninToken']);
    expect(run.exitCode).toBe(0);
  });

  test.concurrent('a web identity token file is used', async ({ world }) => {
    const run = await world.run({
      environment: {
        AWS_WEB_IDENTITY_TOKEN_FILE: await world.file('token', await idToken(world.aws)),
        AWS_ROLE_ARN: arnOf('ReadOnly'),
        AWS_ROLE_SESSION_NAME: 'cluster',
      },
    });
    expect(run.calls).toEqual([
      'sts AssumeRoleWithWebIdentity',
      'sts GetCallerIdentity',
      'signin getSigninToken',
    ]);
    expect(run.outputs['session-name']).toBe('cluster');
    expect(Date.parse(run.outputs['session-expires-at'] ?? '')).toBeGreaterThan(0);
  });

  test.concurrent('a session of another partition goes to its console', async ({ world }) => {
    const token = await idToken(world.aws, 'sts.amazonaws.com.cn');
    const run = await world.run({
      environment: {
        ...world.aws.environmentFor('aws-cn'),
        AWS_WEB_IDENTITY_TOKEN_FILE: await world.file('token', token),
        AWS_ROLE_ARN: `arn:aws-cn:iam::${ACCOUNT_IDS['aws-cn']}:role/ReadOnly`,
      },
    });
    expect(run.annotations).toEqual([]);
    expect(run.outputs).toMatchObject({
      'account-id': ACCOUNT_IDS['aws-cn'],
      'destination-url': 'https://cn-north-1.console.amazonaws.cn/console/home?region=cn-north-1',
    });
    const { facts } = await openConsole(world.aws, run.outputs['console-url']);
    expect(facts['account']).toBe(ACCOUNT_IDS['aws-cn']);
  });
});
