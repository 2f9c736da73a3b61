import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import { decodeJwt, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  GITHUB_ISSUER,
  type LocalAws,
  oidcTrustPolicy,
  startLocalAws,
  subjectWithIds,
} from '../../../../local/aws/index.ts';
import { ACCOUNT, arnOf } from '../../../fixtures/roles.ts';
import { idToken, keysOf, refusal, stsClient } from '../clients.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

async function assume(input: Partial<AssumeRoleWithWebIdentityCommandInput> = {}) {
  return stsClient(aws).send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: arnOf('ReadOnly'),
      RoleSessionName: 'octocat-1',
      WebIdentityToken: input.WebIdentityToken ?? (await idToken(aws)),
      ...input,
    }),
  );
}

test('gives credentials of the role', async () => {
  const output = await assume();
  const identity = await stsClient(aws, keysOf(output)).send(new GetCallerIdentityCommand({}));
  expect(identity.Arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/ReadOnly/octocat-1`);
  expect(identity.Account).toBe(ACCOUNT);
  expect(output.AssumedRoleUser?.AssumedRoleId).toBe(identity.UserId);
  expect(output.SubjectFromWebIdentityToken).toBe('repo:octo-org/octo-repo:ref:refs/heads/main');
  expect(output.Audience).toBe('sts.amazonaws.com');
  expect(aws.world.session(keysOf(output).accessKeyId)).toMatchObject({
    origin: 'web-identity',
    chained: false,
  });
});

test('lives as long as asked for, one hour by default', async () => {
  const byDefault = await assume();
  const short = await assume({ DurationSeconds: 900 });
  const seconds = (output: typeof short) => {
    const issuedAt = aws.world.session(keysOf(output).accessKeyId)?.issuedAt.getTime() ?? 0;
    return Math.round(((output.Credentials?.Expiration?.getTime() ?? 0) - issuedAt) / 1000);
  };
  expect([3599, 3600]).toContain(seconds(byDefault));
  expect([899, 900]).toContain(seconds(short));
});

test('accepts subjects with IDs too', async () => {
  const token = await idToken(aws, { sub: subjectWithIds() });
  expect(decodeJwt(token).sub).toBe('repo:octo-org@65/octo-repo@74:ref:refs/heads/main');
  await expect(assume({ WebIdentityToken: token })).resolves.toBeDefined();
});

describe('refuses', () => {
  const denied = {
    status: 403,
    code: 'AccessDenied',
    message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  };

  test('a subject that the role does not trust', async () => {
    const token = await idToken(aws, { repository: 'evil/octo-repo' });
    expect(await refusal(assume({ WebIdentityToken: token }))).toEqual(denied);
  });

  test('a role that does not exist', async () => {
    expect(await refusal(assume({ RoleArn: arnOf('Nobody') }))).toEqual(denied);
  });

  test('a role that trusts users only', async () => {
    expect(await refusal(assume({ RoleArn: arnOf('UserRole') }))).toEqual(denied);
  });

  test('an account without the provider', async () => {
    aws.world.addAccount('444455556666');
    expect(await refusal(assume({ RoleArn: arnOf('ReadOnly', '444455556666') }))).toEqual({
      status: 400,
      code: 'InvalidIdentityTokenException',
      message: `No OpenIDConnect provider found in your account for ${GITHUB_ISSUER}`,
    });
  });

  test('an audience that the provider does not have', async () => {
    const token = await idToken(aws, {}, 'sts.amazonaws.com.cn');
    expect(await refusal(assume({ WebIdentityToken: token }))).toMatchObject({
      status: 400,
      message: 'Incorrect token audience',
    });
  });

  test('a token after its five minutes', async () => {
    const token = await idToken(aws);
    aws.clock.advance(301);
    expect(await refusal(assume({ WebIdentityToken: token }))).toMatchObject({
      status: 400,
      code: 'ExpiredTokenException',
    });
  });

  test('a token that someone else signed', async () => {
    const claims = decodeJwt(await idToken(aws));
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('a secret that is no secret, 32 b'));
    expect(await refusal(assume({ WebIdentityToken: forged }))).toMatchObject({
      status: 400,
      code: 'InvalidIdentityTokenException',
    });
  });

  test.each([
    [{ RoleSessionName: 'x' }, "at 'roleSessionName' failed to satisfy constraint: Member must h"],
    [{ RoleSessionName: 'a b' }, 'satisfy regular expression pattern: [\\w+=,.@-]*'],
    [{ RoleSessionName: 'a'.repeat(65) }, 'have length less than or equal to 64'],
    [{ DurationSeconds: 899 }, "'899' at 'durationSeconds' failed to satisfy constraint: Member"],
    [{ DurationSeconds: 43201 }, 'have value less than or equal to 43200'],
    [{ DurationSeconds: 3601 }, 'exceeds the MaxSessionDuration set for this role.'],
    [{ RoleArn: 'arn:aws:iam::1:role/ReadOnly' }, 'is invalid'],
  ])('%j', async (input, message) => {
    const error = await refusal(assume(input));
    expect(error).toMatchObject({ status: 400, code: 'ValidationError' });
    expect(error.message).toContain(message);
  });

  test('all bad parameters at once', async () => {
    const error = await refusal(assume({ RoleSessionName: 'x', DurationSeconds: 1 }));
    expect(error.message).toMatch(/^2 validation errors detected: .*; /);
  });
});

test('conditions may name any claim of the token', async () => {
  const account = aws.world.account(ACCOUNT);
  const provider = account.iamArn('oidc-provider/token.actions.githubusercontent.com');
  const trust = JSON.stringify(oidcTrustPolicy(provider)).replace(
    '"StringLike":{',
    '"StringLike":{"token.actions.githubusercontent.com:environment":"prod*",',
  );
  account.addRole({ name: 'Deploy', trustPolicy: trust });
  const from = async (environment: string | undefined) =>
    assume({
      RoleArn: arnOf('Deploy'),
      WebIdentityToken: await idToken(aws, { environment }),
    });
  expect(await refusal(from('test'))).toMatchObject({ code: 'AccessDenied' });
  expect(await refusal(from(undefined))).toMatchObject({ code: 'AccessDenied' });
  await expect(from('production')).resolves.toBeDefined();
});

test('a provider of GitHub Enterprise counts under its own name', async () => {
  const iss = 'https://ghe.example/_services/token';
  const account = aws.world.account(ACCOUNT);
  const { arn } = account.addOidcProvider(iss, ['sts.amazonaws.com']);
  account.addRole({ name: 'Enterprise', trustPolicy: oidcTrustPolicy(arn) });
  const token = await idToken(aws, { iss });
  await expect(
    assume({ RoleArn: arnOf('Enterprise'), WebIdentityToken: token }),
  ).resolves.toBeDefined();
  expect(await refusal(assume({ WebIdentityToken: token }))).toMatchObject({
    code: 'AccessDenied',
  });
});
