import {
  AttachRolePolicyCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetPolicyCommand,
  GetRolePolicyCommand,
  type IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT, arnOf } from '../../../fixtures/roles.ts';
import { keysOf, refusal, stsClient, userKeys } from '../clients.ts';
import { allow, createRole, iamClient } from './fixture.ts';

let aws: LocalAws;
let iam: IAMClient;
beforeEach(async () => {
  aws = await startLocalAws();
  iam = iamClient(aws);
  await createRole(aws);
});
afterEach(() => aws.close());

const RoleName = 'temp';
const S3 = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
const ALLOW_S3 = allow({ Effect: 'Allow', Action: 's3:*', Resource: '*' });

async function sessionKeyId(): Promise<string> {
  const command = new AssumeRoleCommand({ RoleArn: arnOf(RoleName), RoleSessionName: 'me' });
  return keysOf(await stsClient(aws, userKeys(aws)).send(command)).accessKeyId;
}

describe('managed policies', () => {
  const attach = (PolicyArn: string) =>
    iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));

  test('give their permissions as long as they are attached', async () => {
    const keyId = await sessionKeyId();
    expect(aws.world.isAllowed(keyId, 's3:GetObject')).toBe(false);
    await attach(S3);
    await attach(S3);
    expect(aws.world.isAllowed(keyId, 's3:GetObject')).toBe(true);
    const listed = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
    expect(listed.AttachedPolicies).toEqual([
      { PolicyName: 'AmazonS3ReadOnlyAccess', PolicyArn: S3 },
    ]);
    await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn: S3 }));
    expect(aws.world.isAllowed(keyId, 's3:GetObject')).toBe(false);
    const again = iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn: S3 }));
    expect(await refusal(again)).toMatchObject({ status: 404, code: 'NoSuchEntityException' });
  });

  test('of a customer count in their account only', async () => {
    const own = aws.world.account(ACCOUNT).addPolicy('Own', ALLOW_S3);
    const foreign = aws.world.addAccount('444455556666').addPolicy('Foreign', ALLOW_S3);
    await attach(own.arn);
    expect(await refusal(attach(foreign.arn))).toMatchObject({ code: 'NoSuchEntityException' });
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: own.arn }));
    expect(Policy).toMatchObject({ PolicyName: 'Own', AttachmentCount: 1 });
  });

  test.each([
    'arn:aws:iam::aws:policy/NoSuchPolicy',
    'arn:aws-cn:iam::aws:policy/AmazonS3ReadOnlyAccess',
    'arn:aws:iam::aws:policy/toString',
  ])('%s does not exist', async (arn) => {
    const notThere = { status: 404, code: 'NoSuchEntityException' };
    expect(await refusal(attach(arn))).toMatchObject(notThere);
    expect(await refusal(iam.send(new GetPolicyCommand({ PolicyArn: arn })))).toMatchObject(
      notThere,
    );
  });

  test('are at most ten', async () => {
    const account = aws.world.account(ACCOUNT);
    for (let index = 0; index < 10; index++) {
      await attach(account.addPolicy(`Policy${index}`, ALLOW_S3).arn);
    }
    expect(await refusal(attach(S3))).toEqual({
      status: 409,
      code: 'LimitExceededException',
      message: 'Cannot exceed quota for PoliciesPerRole: 10',
    });
  });
});

describe('inline policies', () => {
  const put = (PolicyName: string, PolicyDocument: string) =>
    iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }));

  test('are put, shown, replaced and deleted', async () => {
    const keyId = await sessionKeyId();
    await put('s3', ALLOW_S3);
    expect(aws.world.isAllowed(keyId, 's3:GetObject')).toBe(true);
    const shown = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: 's3' }));
    expect(decodeURIComponent(shown.PolicyDocument ?? '')).toBe(ALLOW_S3);
    await put('s3', allow({ Effect: 'Deny', Action: '*', Resource: '*' }));
    expect(aws.world.isAllowed(keyId, 's3:GetObject')).toBe(false);
    const listed = await iam.send(new ListRolePoliciesCommand({ RoleName }));
    expect(listed.PolicyNames).toEqual(['s3']);
    const remove = () => iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: 's3' }));
    await remove();
    expect(await refusal(remove())).toMatchObject({ code: 'NoSuchEntityException' });
  });

  test('that deny by time end the power of open sessions', async () => {
    const until = new Date(aws.clock.now().getTime() + 600_000).toISOString();
    await put('s3', ALLOW_S3);
    const condition = { DateGreaterThan: { 'aws:CurrentTime': until } };
    const deny = { Effect: 'Deny', Action: '*', Resource: '*', Condition: condition };
    await put('expiry', allow(deny));
    const keyId = await sessionKeyId();
    expect(aws.world.isAllowed(keyId, 's3:GetObject')).toBe(true);
    aws.clock.advance(601);
    expect(aws.world.isAllowed(keyId, 's3:GetObject')).toBe(false);
  });

  test.each([
    ['{', 'MalformedPolicyDocumentException'],
    [`{"Version":"2012-10-17","Statement":{"Effect":"Allow"}}`, 'MalformedPolicyDocumentException'],
  ])('refuses %s', async (document, code) => {
    expect(await refusal(put('bad', document))).toMatchObject({ status: 400, code });
  });

  test('are at most 10,240 characters together', async () => {
    const long = (length: number) =>
      allow({ Effect: 'Allow', Action: 's3:*', Resource: '*', Sid: 'a'.repeat(length) });
    await put('a', long(6000));
    expect(await refusal(put('b', long(4500)))).toMatchObject({
      status: 409,
      code: 'LimitExceededException',
    });
    await expect(put('a', long(9000))).resolves.toBeDefined();
  });
});
