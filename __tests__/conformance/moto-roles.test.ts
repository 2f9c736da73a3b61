import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Job, type StepResult } from '../../local/runner/index.ts';
import { documentedPolicy, grantsOf } from '../e2e/managing-identity.ts';
import { createUser } from './moto/account.ts';
import { MOTO_ACCOUNT_ID, type MotoServer, startMotoServer } from './moto/server.ts';
import { type Credentials, type SignInServer, startSignInServer } from './moto/sign-in-server.ts';

const REGION = 'eu-central-1';
const PATH = '/aws-console-url/';
const USER_ARN = `arn:aws:iam::${MOTO_ACCOUNT_ID}:user/manager`;

let moto: MotoServer;
let signIn: SignInServer;
let job: Job;
beforeAll(async () => {
  // The list of policies that AWS manages is AWS's own.
  moto = await startMotoServer({ MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' });
  const keys = await createUser(moto, 'manager');
  await moto.iam('PutUserPolicy', {
    UserName: 'manager',
    PolicyName: 'manage',
    PolicyDocument: JSON.stringify(policyForMoto()),
  });
  signIn = await startSignInServer(callerIdentity);
  job = new Job({
    environment: {
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ENDPOINT_URL_IAM: moto.url,
      AWS_ENDPOINT_URL_STS: moto.url,
      AWS_ENDPOINT_URL_SIGNIN: signIn.url,
      AWS_REGION: REGION,
      ...keys,
    },
  });
  await moto.enforce(true);
});
afterEach(() => moto.enforce(true));
afterAll(async () => {
  await job.close();
  await signIn.stop();
  await moto.stop();
});

/** The documented actions. moto ignores resources, and needs more than a trust policy. */
function policyForMoto(): object {
  const documented = grantsOf(documentedPolicy('manage')).map(({ action }) => action);
  const Action = [...documented, 'sts:AssumeRole'];
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] };
}

async function callerIdentity(credentials: Credentials): Promise<string> {
  const client = new STSClient({ endpoint: moto.url, region: REGION, credentials, maxAttempts: 1 });
  const { Arn = '' } = await client.send(new GetCallerIdentityCommand());
  return Arn;
}

function step(inputs: Record<string, string>): Promise<StepResult> {
  return job.step({ inputs: { 'session-name': 'octocat-1', ...inputs } });
}

/** The answers of moto to an administrator, without a check of their content. */
async function ask(action: string, parameters: Record<string, string>): Promise<unknown> {
  await moto.enforce(false);
  try {
    return await moto.iam(action, parameters);
  } finally {
    await moto.enforce(true);
  }
}

function policyNames(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"PolicyArn":"([^"]+)"/g)].map(([, arn = '']) => arn);
}

test('a role from create to teardown', async () => {
  const created = await step({
    mode: 'create',
    'role-name': 'console-url-demo',
    'policy-arns': 'AmazonS3ReadOnlyAccess\nViewOnlyAccess\nAWSLambdaBasicExecutionRole',
    'inline-policy': JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'sqs:ListQueues', Resource: '*' }],
    }),
    'permissions-boundary': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
  });
  expect(created.annotations).toEqual([]);
  expect(created.outputs).toMatchObject({
    'temporary-role-name': 'console-url-demo',
    'temporary-role-arn': `arn:aws:iam::${MOTO_ACCOUNT_ID}:role${PATH}console-url-demo`,
  });
  expect(signIn.signIns.at(-1)?.arn).toBe(
    `arn:aws:sts::${MOTO_ACCOUNT_ID}:assumed-role/console-url-demo/octocat-1`,
  );
  const name = { RoleName: 'console-url-demo' };
  expect(policyNames(await ask('ListAttachedRolePolicies', name)).sort()).toEqual([
    'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
    'arn:aws:iam::aws:policy/job-function/ViewOnlyAccess',
    'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
  ]);
  expect(await ask('GetRole', name)).toMatchObject({
    Role: {
      Path: PATH,
      PermissionsBoundary: {
        PermissionsBoundaryArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      },
      AssumeRolePolicyDocument: expect.stringContaining(encodeURI(USER_ARN).replaceAll(':', '%3A')),
    },
  });

  const removed = await step({ mode: 'teardown', 'role-name': 'console-url-demo' });
  expect(removed.annotations).toEqual([]);
  expect(removed.outputs['removed-roles']).toBe('["console-url-demo"]');
  await expect(ask('GetRole', name)).rejects.toThrow('NoSuchEntity');
});

test('a role that is torn down by the post step', async () => {
  const created = await step({ mode: 'create', teardown: 'job-end' });
  expect(created.outcome).toBe('success');
  const results = await job.post();
  expect(results.filter(({ outcome }) => outcome !== 'success')).toEqual([]);
  const RoleName = created.outputs['temporary-role-name'] ?? '';
  await expect(ask('GetRole', { RoleName })).rejects.toThrow('NoSuchEntity');
});

test('a sweep removes what has expired, and nothing else', async () => {
  const tag = (number: number, key: string, value: string) => ({
    [`Tags.member.${number}.Key`]: `aws-console-url:${key}`,
    [`Tags.member.${number}.Value`]: value,
  });
  const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const trust = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: USER_ARN }, Action: 'sts:AssumeRole' }],
  });
  const make = async (RoleName: string, Path: string, hours: number) => {
    await ask('CreateRole', {
      RoleName,
      Path,
      AssumeRolePolicyDocument: trust,
      ...tag(1, 'repository', 'octo-org/octo-repo'),
      ...tag(2, 'run', '1-1'),
      ...tag(3, 'expires-at', hoursFromNow(hours)),
    });
    const PolicyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
    await ask('AttachRolePolicy', { RoleName, PolicyArn });
  };
  await make('expired-1', PATH, -2);
  await make('expired-2', PATH, -1);
  await make('current', PATH, 1);
  await make('elsewhere', '/', -1);

  const { annotations, outputs } = await step({ mode: 'sweep' });
  expect(annotations).toEqual([]);
  expect(JSON.parse(outputs['removed-roles'] ?? '').sort()).toEqual(['expired-1', 'expired-2']);
  for (const RoleName of ['current', 'elsewhere']) {
    await expect(ask('GetRole', { RoleName })).resolves.toBeDefined();
  }
});

test('a name that is taken', async () => {
  const taken = await step({ mode: 'create', 'role-name': 'current' });
  expect(taken.annotations).toMatchObject([{ title: 'role-exists' }]);
});

test('a policy that does not exist', async () => {
  const { annotations } = await step({ mode: 'create', 'policy-arns': 'NoSuchPolicy' });
  expect(annotations).toMatchObject([{ title: 'invalid-input' }]);
});
