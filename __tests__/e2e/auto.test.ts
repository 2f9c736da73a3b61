import { describe, expect } from 'vitest';
import { arnOf } from '../fixtures/roles.ts';
import { roleSession, userKeys } from './credentials.ts';
import { test } from './world.ts';

describe('credentials: auto', () => {
  test.concurrent('falls back when STS refuses the identity of the job', async ({ world }) => {
    const run = await world.run({
      inputs: { 'role-arn': arnOf('UserRole') },
      environment: userKeys(world.aws),
    });
    expect(run.calls).toEqual([
      'oidc token',
      'sts AssumeRoleWithWebIdentity',
      'sts AssumeRole',
      'signin getSigninToken',
    ]);
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toEqual([
      {
        level: 'notice',
        message:
          'Identity: IAM user keys of the environment, because STS refused the OIDC identity (untrusted-identity).',
      },
    ]);
  });

  test.concurrent('waits for the keys of the issuer, and does not fall back', async ({ world }) => {
    const message = "Couldn't retrieve verification key from your identity provider";
    const awsError = { status: 400, code: 'InvalidIdentityToken', message };
    world.aws.faults.add({ service: 'sts', times: 2, fault: { awsError } });
    const run = await world.run({
      inputs: { 'role-arn': arnOf('ReadOnly') },
      environment: userKeys(world.aws),
    });
    expect(run.calls).toEqual([
      'oidc token',
      'sts AssumeRoleWithWebIdentity',
      'oidc token',
      'sts AssumeRoleWithWebIdentity',
      'oidc token',
      'sts AssumeRoleWithWebIdentity',
      'signin getSigninToken',
    ]);
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
  });

  test.concurrent('without id-token: write uses the existing credentials', async ({ world }) => {
    const run = await world.run({
      inputs: { 'role-arn': arnOf('ChainedRole') },
      environment: await roleSession(world.aws),
      idToken: false,
    });
    expect(run.calls).toEqual(['sts AssumeRole', 'signin getSigninToken']);
    expect(run.exitCode).toBe(0);
  });

  test.concurrent('without any identity names both ways', async ({ world }) => {
    const run = await world.run({ inputs: { 'role-arn': arnOf('ReadOnly') }, idToken: false });
    expect(run.calls).toEqual([]);
    expect(run.annotations).toEqual([
      {
        level: 'error',
        title: 'id-token-missing',
        message: expect.stringContaining('permissions:\n  id-token: write'),
      },
    ]);
  });
});
