import type { AssumeRoleCommandInput } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, roleTrustPolicy, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT, arnOf } from '../../../fixtures/roles.ts';
import { keysOf, refusal } from '../clients.ts';
import { assume, DEPLOYER } from './fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

test('a user assumes the role that trusts it', async () => {
  const output = await assume(aws, 'UserRole');
  expect(output.AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/UserRole/me`);
  expect(aws.world.session(keysOf(output).accessKeyId)).toMatchObject({
    origin: 'assume-role',
    chained: false,
    principalArn: arnOf('UserRole'),
  });
});

test('a session loses the path of its role, but the role itself needs it', async () => {
  aws.world.account(ACCOUNT).addRole({
    name: 'Deep',
    path: '/a/b/',
    trustPolicy: roleTrustPolicy([DEPLOYER]),
  });
  expect(await refusal(assume(aws, 'Deep'))).toMatchObject({ code: 'AccessDenied' });
  const output = await assume(aws, arnOf('a/b/Deep'));
  expect(output.AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/Deep/me`);
});

describe('chaining', () => {
  test('is known, and limited to one hour whatever the role allows', async () => {
    const keys = keysOf(await assume(aws, 'UserRole'));
    aws.world.account(ACCOUNT).addRole({
      name: 'Next',
      maxSessionDurationSeconds: 43200,
      trustPolicy: roleTrustPolicy([arnOf('UserRole')]),
    });
    expect(await refusal(assume(aws, 'Next', { DurationSeconds: 3601 }, keys))).toEqual({
      status: 400,
      code: 'ValidationError',
      message:
        'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by ' +
        'role chaining.',
    });
    const output = await assume(aws, 'Next', { DurationSeconds: 3600 }, keys);
    expect(aws.world.session(keysOf(output).accessKeyId)).toMatchObject({ chained: true });
    await expect(assume(aws, 'Next', { DurationSeconds: 3601 })).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });
});

describe('limits', () => {
  test.each<[Partial<AssumeRoleCommandInput>, string, string]>([
    [{ ExternalId: 'a' }, 'ValidationError', 'greater than or equal to 2'],
    [{ ExternalId: 'a b' }, 'ValidationError', '[\\w+=,.@:/-]*'],
    [{ SourceIdentity: 'ü'.repeat(2) }, 'ValidationError', 'regular expression pattern'],
    [{ DurationSeconds: 7200 }, 'ValidationError', 'exceeds the MaxSessionDuration set'],
    [{ Tags: [{ Key: '', Value: 'x' }] }, 'ValidationError', "at 'tags.1.member.key'"],
    [
      { Tags: [{ Key: 'a', Value: 'x'.repeat(257) }] },
      'ValidationError',
      "at 'tags.1.member.value'",
    ],
    [{ Tags: [{ Key: 'a!', Value: '' }] }, 'ValidationError', 'regular expression pattern'],
    [
      {
        Tags: [
          { Key: 'a', Value: '1' },
          { Key: 'A', Value: '2' },
        ],
      },
      'InvalidParameterValue',
      'Duplicate tag keys',
    ],
    [
      { Tags: Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}`, Value: '' })) },
      'ValidationError',
      'less than or equal to 50',
    ],
    [
      {
        PolicyArns: Array.from({ length: 11 }, () => ({ arn: 'arn:aws:iam::aws:policy/Billing' })),
      },
      'ValidationError',
      'less than or equal to 10',
    ],
    [{ Policy: ' '.repeat(2049) }, 'ValidationError', 'less than or equal to 2048'],
    [{ Policy: '{"Version":' }, 'MalformedPolicyDocument', 'invalid Json'],
    [
      { PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/NoSuchPolicy' }] },
      'MalformedPolicyDocument',
      'does not exist',
    ],
  ])('%j', async (input, code, message) => {
    const error = await refusal(assume(aws, 'UserRole', input));
    expect(error.code.replace(/Exception$/, '')).toBe(code);
    expect(error.message).toContain(message);
    expect(error.status).toBe(400);
  });

  test('policies and tags are too large together', async () => {
    const noise = (seed: number) =>
      Array.from({ length: 120 }, (_, i) => ((i * 7919 + seed * 104_729) % 46_656).toString(36));
    const Tags = Array.from({ length: 50 }, (_, i) => ({
      Key: `key-${i}`,
      Value: noise(i).join('').slice(0, 256),
    }));
    expect(await refusal(assume(aws, 'UserRole', { Tags }))).toMatchObject({
      status: 400,
      code: 'PackedPolicyTooLargeException',
    });
  });
});

test('a session policy narrows what the session may do', async () => {
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' }],
  });
  const { accessKeyId } = keysOf(await assume(aws, 'UserRole', { Policy }));
  const object = 'arn:aws:s3:::bucket/key';
  expect(aws.world.isAllowed(accessKeyId, 's3:GetObject', object)).toBe(true);
  expect(aws.world.isAllowed(accessKeyId, 's3:PutObject', object)).toBe(false);
  expect(aws.world.isAllowed(accessKeyId, 's3:ListBucket', object)).toBe(false);
});
