import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, startLocalAws } from '../../local/aws/index.ts';
import { Job } from '../../local/runner/index.ts';
import { type MotoAccount, prepareAccount } from './moto/account.ts';
import { MOTO_ACCOUNT_ID, type MotoServer, startMotoServer } from './moto/server.ts';
import { type Credentials, type SignInServer, startSignInServer } from './moto/sign-in-server.ts';

const REGION = 'eu-central-1';
const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }],
});

let moto: MotoServer;
let account: MotoAccount;
beforeAll(async () => {
  moto = await startMotoServer();
  account = await prepareAccount(moto);
});
afterAll(() => moto.stop());

let job: Job;
let signIn: SignInServer;
beforeEach(() => moto.enforce(true));
afterEach(async () => {
  await signIn.stop();
  await job.close();
});

/** Runs the committed action against moto. The sign-in server accepts users of `identify`. */
async function run(
  inputs: Record<string, string>,
  environment: Record<string, string>,
  identify: (credentials: Credentials) => Promise<string> = callerIdentity,
) {
  signIn = await startSignInServer(identify);
  job = new Job({
    environment: {
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ENDPOINT_URL_STS: moto.url,
      AWS_ENDPOINT_URL_SIGNIN: signIn.url,
      AWS_REGION: REGION,
      ...environment,
    },
  });
  const issuer = 'https://example.com/access';
  return job.step({
    inputs: { 'session-name': 'octocat-1', destination: 's3', issuer, ...inputs },
  });
}

/** moto checks signature and session token, so it accepts only credentials that it issued. */
async function callerIdentity(credentials: Credentials): Promise<string> {
  await moto.enforce(true);
  const { Arn = '' } = await stsClient(credentials).send(new GetCallerIdentityCommand());
  return Arn;
}

function stsClient(credentials: { accessKeyId: string; secretAccessKey: string }): STSClient {
  return new STSClient({ endpoint: moto.url, region: REGION, credentials, maxAttempts: 1 });
}

function userClient(): STSClient {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = account.user;
  return stsClient({ accessKeyId, secretAccessKey });
}

/** The login URL for the only issued sign-in token. */
function loginUrl(): string {
  expect(signIn.signIns).toHaveLength(1);
  return (
    `${signIn.url}/federation?Action=login` +
    `&Issuer=${encodeURIComponent('https://example.com/access')}` +
    `&Destination=${encodeURIComponent(`https://${REGION}.console.aws.amazon.com/s3/home?region=${REGION}`)}` +
    `&SigninToken=${encodeURIComponent(signIn.signIns[0]?.signInToken ?? '')}`
  );
}

function sessionArn(role: string): string {
  return `arn:aws:sts::${MOTO_ACCOUNT_ID}:assumed-role/${role}/octocat-1`;
}

test('AssumeRole with the keys of an IAM user', async () => {
  const inputs = { 'role-arn': account.roleArn, 'session-duration': '2h' };
  const { outcome, outputs } = await run(inputs, account.user);

  expect(signIn.signIns).toMatchObject([{ arn: sessionArn('auditor'), sessionDuration: '7200' }]);
  expect(outcome).toBe('success');
  expect(outputs).toMatchObject({
    'console-url': loginUrl(),
    'account-id': MOTO_ACCOUNT_ID,
    'role-arn': account.roleArn,
    'session-name': 'octocat-1',
  });
});

test('a session that moto issued earlier is used as it is', async () => {
  const { Credentials } = await userClient().send(
    new AssumeRoleCommand({ RoleArn: account.roleArn, RoleSessionName: 'octocat-1' }),
  );
  const { outcome, outputs } = await run(
    {},
    {
      AWS_ACCESS_KEY_ID: Credentials?.AccessKeyId ?? '',
      AWS_SECRET_ACCESS_KEY: Credentials?.SecretAccessKey ?? '',
      AWS_SESSION_TOKEN: Credentials?.SessionToken ?? '',
    },
  );

  expect(signIn.signIns).toMatchObject([
    { arn: sessionArn('auditor'), sessionDuration: undefined },
  ]);
  expect(outcome).toBe('success');
  expect(outputs['console-url']).toBe(loginUrl());
});

describe('AssumeRoleWithWebIdentity', () => {
  let aws: LocalAws;
  beforeAll(async () => {
    aws = await startLocalAws();
  });
  afterAll(() => aws.close());

  test('with the ID token of the job', async () => {
    await moto.enforce(false);
    const { outcome, outputs } = await run({ 'role-arn': account.webRoleArn }, aws.grantIdToken());

    expect(signIn.signIns).toMatchObject([
      { arn: sessionArn('workflow'), sessionDuration: undefined },
    ]);
    expect(outcome).toBe('success');
    expect(outputs).toMatchObject({
      'console-url': loginUrl(),
      'account-id': MOTO_ACCOUNT_ID,
      'role-arn': account.webRoleArn,
    });
    // The session's hour less the URL's 15 minutes; moto gives the end in microseconds.
    const { 'session-expires-at': sessionEnd = '', 'url-expires-at': urlEnd = '' } = outputs;
    expect((Date.parse(sessionEnd) - Date.parse(urlEnd)) / 60_000).toBeCloseTo(45, 0);
  });
});

test('GetFederationToken with the keys of an IAM user and a session policy', async () => {
  // moto issues the same credentials to everybody here, and does not know them afterwards.
  const { Credentials, FederatedUser } = await userClient().send(
    new GetFederationTokenCommand({ Name: 'octocat-1', Policy: POLICY }),
  );
  const { outcome, outputs } = await run(
    { 'inline-session-policy': POLICY },
    account.user,
    async (credentials) => {
      expect(credentials).toEqual({
        accessKeyId: Credentials?.AccessKeyId,
        secretAccessKey: Credentials?.SecretAccessKey,
        sessionToken: Credentials?.SessionToken,
      });
      return FederatedUser?.Arn ?? '';
    },
  );

  expect(signIn.signIns).toMatchObject([{ sessionDuration: undefined }]);
  expect(outcome).toBe('success');
  expect(outputs).toMatchObject({ 'console-url': loginUrl(), 'account-id': MOTO_ACCOUNT_ID });
});

test.each([
  {
    refusal: 'AccessDenied',
    keys: () => account.stranger,
    code: 'role-not-assumable',
    says: 'user/stranger is not authorized to perform: sts:AssumeRole',
  },
  {
    refusal: 'SignatureDoesNotMatch',
    keys: () => ({ ...account.user, AWS_SECRET_ACCESS_KEY: 'not-the-secret-of-this-user' }),
    code: 'no-credentials',
    says: 'The request signature we calculated does not match',
  },
  {
    refusal: 'InvalidClientTokenId',
    keys: () => ({ ...account.user, AWS_ACCESS_KEY_ID: 'AKIAUNKNOWNTOMOTO000' }),
    code: 'no-credentials',
    says: 'The security token included in the request is invalid',
  },
])('$refusal becomes $code', async ({ keys, code, says }) => {
  const { exitCode, annotations, outputs } = await run({ 'role-arn': account.roleArn }, keys());

  expect(exitCode).toBe(1);
  expect(annotations).toMatchObject([{ level: 'error', title: code }]);
  expect(annotations[0]?.message).toContain(says);
  expect(outputs).not.toHaveProperty('console-url');
  expect(signIn.signIns).toEqual([]);
});
