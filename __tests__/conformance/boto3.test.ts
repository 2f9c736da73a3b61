import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT_ID, type LocalAws, startLocalAws } from '../../local/aws/index.ts';
import { consoleFacts } from '../../local/aws/signin/console-facts.ts';
import { pythonProgram } from './tools/python.ts';
import { outputOf } from './tools/tool.ts';

interface Refusal {
  readonly status: number;
  readonly Code: string;
  readonly Message: string;
}

/** What `client.py` prints. */
interface Report {
  readonly callers: Record<string, string>;
  readonly web: Record<string, string>;
  readonly refusals: Record<string, Refusal | null>;
  readonly pages: Record<string, string>;
  readonly refusedPages: Record<string, { status: number; type: string; page: string } | null>;
}

const STS = `arn:aws:sts::${DEFAULT_ACCOUNT_ID}`;
const IAM = `arn:aws:iam::${DEFAULT_ACCOUNT_ID}`;

let aws: LocalAws;
let report: Report;
beforeAll(async () => {
  aws = await startLocalAws();
  report = JSON.parse(await runScript('client.py'));
});
afterAll(() => aws.close());

/** @returns What the script printed. */
function runScript(name: string): Promise<string> {
  const script = join(import.meta.dirname, 'boto3', name);
  return outputOf(pythonProgram('python'), [script], environment());
}

function environment(): Record<string, string> {
  const [key] = aws.world.account(DEFAULT_ACCOUNT_ID).user('deployer')?.accessKeys ?? [];
  return {
    ...aws.environment,
    ...aws.grantIdToken(),
    // Without the developer's own configuration.
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_ACCESS_KEY_ID: key?.accessKeyId ?? '',
    AWS_SECRET_ACCESS_KEY: key?.secretAccessKey ?? '',
    ROLE_ARN: `${IAM}:role/UserRole`,
    CHAINED_ROLE_ARN: `${IAM}:role/ChainedRole`,
    WEB_ROLE_ARN: `${IAM}:role/ReadOnly`,
  };
}

test('GetCallerIdentity knows the holder of every kind of credentials', () => {
  expect(report.callers).toEqual({
    user: `${IAM}:user/deployer`,
    role: `${STS}:assumed-role/UserRole/boto3`,
    chained: `${STS}:assumed-role/ChainedRole/boto3`,
    web: `${STS}:assumed-role/ReadOnly/boto3`,
    federation: `${STS}:federated-user/boto3`,
    session: `${IAM}:user/deployer`,
  });
});

test('AssumeRoleWithWebIdentity returns what it read in the token', () => {
  expect(report.web).toEqual({
    Audience: 'sts.amazonaws.com',
    Provider: `${IAM}:oidc-provider/token.actions.githubusercontent.com`,
    SubjectFromWebIdentityToken: 'repo:octo-org/octo-repo:ref:refs/heads/main',
  });
});

test.each([
  ['unknown key', 403, 'InvalidClientTokenId', 'security token included in the request is invalid'],
  ['wrong secret', 403, 'SignatureDoesNotMatch', 'does not match the signature you provided'],
  ['no such role', 403, 'AccessDenied', 'is not authorized to perform: sts:AssumeRole'],
  ['too long for the role', 400, 'ValidationError', 'exceeds the MaxSessionDuration set for this'],
  ['too long under chaining', 400, 'ValidationError', 'exceeds the 1 hour session limit for roles'],
  ['session name', 400, 'ValidationError', "Value 'two words' at 'roleSessionName' failed"],
  ['session policy', 400, 'MalformedPolicyDocument', 'Statement'],
  ['audience', 400, 'InvalidIdentityToken', 'Incorrect token audience'],
  ['federation from a session', 403, 'AccessDenied', 'with session credentials'],
])('botocore reads the refusal: %s', (name, status, code, message) => {
  expect(report.refusals[name]).toMatchObject({
    status,
    Code: code,
    Message: expect.stringContaining(message),
  });
});

test.each([
  ['role by POST', 'UserRole'],
  ['role by GET', 'UserRole'],
  ['web', 'ReadOnly'],
  ['chained', 'ChainedRole'],
  ['federation', ''],
])('a browser lands in the session: %s', (name, role) => {
  expect(consoleFacts(report.pages[name] ?? '')).toMatchObject({
    account: DEFAULT_ACCOUNT_ID,
    role,
    'session-name': 'boto3',
    destination: 'https://us-east-1.console.aws.amazon.com/s3/home?region=us-east-1',
  });
});

test('the console session lasts as long as asked, or as the credentials', () => {
  const endOf = (name: string) =>
    Date.parse(consoleFacts(report.pages[name] ?? '')['session-ends'] ?? '');
  const hours = (endOf('web') - endOf('role by POST')) / 3_600_000;
  // 12 hours of SessionDuration against 15 minutes of credentials.
  expect(hours).toBeCloseTo(11.75, 1);
});

test.each([
  ['duration under chaining', 'Invalid credentials parameter'],
  ['wrong secret', 'Invalid credentials parameter'],
  ['session token credentials', 'Only federation tokens or assume role tokens'],
])('the sign-in host refuses with a page: %s', (name, text) => {
  expect(report.refusedPages[name]).toMatchObject({
    status: 400,
    type: 'text/html',
    page: expect.stringContaining(text),
  });
});

test('a role from its creation to its end', async () => {
  const { found, refusals } = JSON.parse(await runScript('roles.py'));

  const policy = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
  const statement = { Effect: 'Deny', Action: '*', Resource: '*' };
  expect(found).toEqual({
    user: `${IAM}:user/deployer`,
    arn: `${IAM}:role/demo/boto3-demo`,
    description: 'Made by boto3 <&>',
    ageInMinutes: 0,
    trusts: { AWS: `${IAM}:user/deployer` },
    tags: [{ Key: 'purpose', Value: 'demo of boto3' }],
    attached: [policy],
    inline: { deny: { Version: '2012-10-17', Statement: [statement] } },
    session: `${STS}:assumed-role/boto3-demo/boto3`,
    // With the three roles of the default world, one on each page.
    pages: 4,
    underPath: ['boto3-demo'],
  });
  expect(refusals).toEqual({
    'name taken': { status: 409, Code: 'EntityAlreadyExists' },
    'unknown principal': { status: 400, Code: 'MalformedPolicyDocument' },
    'unknown policy': { status: 404, Code: 'NoSuchEntity' },
    'with policies': { status: 409, Code: 'DeleteConflict' },
    'after its end': { status: 404, Code: 'NoSuchEntity' },
  });
  expect(aws.world.account(DEFAULT_ACCOUNT_ID).role('boto3-demo')).toBeUndefined();
});

test("the calls of AWS's sample, with a role that takes a second to work", async () => {
  aws.world.rolePropagationSeconds = 1;
  const { role, page, ...report } = JSON.parse(await runScript('sample.py'));

  expect(report).toEqual({
    refused: ['AccessDenied'],
    detached: ['AmazonS3ReadOnlyAccess'],
    status: 200,
  });
  expect(role).toMatch(/^demo-assume-role-role-\d+$/);
  const facts = consoleFacts(page);
  expect(facts).toMatchObject({
    account: DEFAULT_ACCOUNT_ID,
    role,
    'session-name': 'AssumeRoleDemoSession',
    destination: 'https://console.aws.amazon.com/',
  });
  const hours = (Date.parse(facts['session-ends'] ?? '') - aws.clock.now().getTime()) / 3_600_000;
  expect(hours).toBeCloseTo(12, 1);
  expect(aws.world.account(DEFAULT_ACCOUNT_ID).role(role)).toBeUndefined();
});
