import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalAws, roleTrustPolicy, startLocalAws } from '../../../../local/aws/index.ts';
import { partitionOfRegion } from '../../../../local/aws/world/partitions.ts';
import { ACCOUNT } from '../../../fixtures/roles.ts';
import { keysOf, userKeys } from '../clients.ts';
import { assume, DEPLOYER } from '../sts/fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

const OBJECT = 'arn:aws:s3:::bucket/key';

function allowing(...Action: string[]): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] };
}

test('unknown credentials may do nothing, a user what its policies say', () => {
  expect(aws.world.isAllowed('AKIAUNKNOWN', 's3:GetObject', OBJECT)).toBe(false);
  expect(aws.world.isAllowed(userKeys(aws).accessKeyId, 's3:GetObject', OBJECT)).toBe(true);
});

test('a session may do nothing when it is over', async () => {
  const { accessKeyId } = keysOf(await assume(aws, 'UserRole', { DurationSeconds: 900 }));
  expect(aws.world.isAllowed(accessKeyId, 's3:GetObject', OBJECT)).toBe(true);
  aws.clock.advance(901);
  expect(aws.world.isAllowed(accessKeyId, 's3:GetObject', OBJECT)).toBe(false);
});

test('a boundary limits a role', async () => {
  const account = aws.world.account(ACCOUNT);
  account.addRole({
    name: 'Bounded',
    trustPolicy: roleTrustPolicy([DEPLOYER]),
    inlinePolicies: { all: allowing('s3:GetObject', 's3:PutObject') },
    permissionsBoundary: account.addPolicy('Boundary', allowing('s3:Get*', 'ec2:*')).arn,
  });
  const { accessKeyId } = keysOf(await assume(aws, 'Bounded'));
  expect(aws.world.isAllowed(accessKeyId, 's3:GetObject', OBJECT)).toBe(true);
  expect(aws.world.isAllowed(accessKeyId, 's3:PutObject', OBJECT)).toBe(false);
  expect(aws.world.isAllowed(accessKeyId, 'ec2:DescribeInstances')).toBe(false);
});

test('a session of a recreated role with the same name may do nothing', async () => {
  const account = aws.world.account(ACCOUNT);
  const { accessKeyId } = keysOf(await assume(aws, 'UserRole'));
  account.roles.delete('userrole');
  account.addRole({
    name: 'UserRole',
    trustPolicy: roleTrustPolicy([DEPLOYER]),
    inlinePolicies: { all: allowing('*') },
  });
  expect(aws.world.isAllowed(accessKeyId, 's3:GetObject', OBJECT)).toBe(false);
});

test('the context of a request counts', () => {
  const account = aws.world.account(ACCOUNT);
  const user = account.addUser({
    name: 'tagger',
    inlinePolicies: {
      tagged: {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Action: 's3:*',
          Resource: '*',
          Condition: { StringEquals: { 'aws:RequestTag/team': 'blue' } },
        },
      },
    },
  });
  const { accessKeyId } = account.addAccessKey(user);
  const may = (team: string) =>
    aws.world.isAllowed(accessKeyId, 's3:PutObject', OBJECT, { 'aws:RequestTag/team': team });
  expect(may('blue')).toBe(true);
  expect(may('red')).toBe(false);
});

test.each([
  ['us-east-1', 'aws'],
  ['ap-southeast-7', 'aws'],
  ['mx-central-1', 'aws'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['cn-northwest-1', 'aws-cn'],
  ['eusc-de-east-1', 'aws-eusc'],
  ['us-iso-east-1', undefined],
  ['us-isob-east-1', undefined],
  ['us-east-9', undefined],
  ['cn-south-1', undefined],
  ['us-gov-north-1', undefined],
  ['toString', undefined],
])('region %s belongs to partition %s', (region, partition) => {
  expect(partitionOfRegion(region)).toBe(partition);
});
