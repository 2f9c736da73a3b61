import { describe, expect } from 'vitest';
import type { LocalAws } from '../../local/aws/index.ts';
import { arnOf } from '../fixtures/roles.ts';
import { userKeys } from './credentials.ts';
import { test } from './world.ts';

const USER = { 'role-arn': arnOf('UserRole'), credentials: 'environment' };
const lastSession = (aws: LocalAws) => [...aws.world.sessions.values()].at(-1);

/** Replaces the trust of `UserRole` by one with a condition. */
function trustOnly(aws: LocalAws, condition: object): void {
  const account = aws.world.account('111122223333');
  account.addRole({
    name: 'Conditional',
    trustPolicy: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: account.iamArn('user/deployer') },
        Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
        Condition: condition,
      },
    },
  });
}

const CONDITIONAL = { 'role-arn': arnOf('Conditional'), credentials: 'environment' };
const CONDITIONS: readonly (readonly [string, object, Record<string, string>, string])[] = [
  [
    'external-id',
    { StringEquals: { 'sts:ExternalId': 'partner/42' } },
    { 'external-id': 'partner/42' },
    'partner/43',
  ],
  [
    'source-identity',
    { StringEquals: { 'sts:SourceIdentity': 'octocat' } },
    { 'source-identity': 'octocat' },
    'hubot',
  ],
  [
    'session-tags',
    { StringEquals: { 'aws:RequestTag/team': 'platform' } },
    { 'session-tags': 'team=platform' },
    'team=other',
  ],
  [
    'session-name',
    { StringLike: { 'sts:RoleSessionName': 'audit-*' } },
    { 'session-name': 'audit-42' },
    'other-42',
  ],
];

describe('what AWS learns about the session', () => {
  test.concurrent.for(CONDITIONS)(
    'a trust policy with %s accepts it, and nothing else',
    async ([input, condition, inputs, wrong], { world }) => {
      trustOnly(world.aws, condition);
      const environment = userKeys(world.aws);
      const met = await world.run({ inputs: { ...CONDITIONAL, ...inputs }, environment });
      expect(met.annotations).toEqual([]);
      expect(met.exitCode).toBe(0);
      for (const unmet of [CONDITIONAL, { ...CONDITIONAL, [input]: wrong }]) {
        const run = await world.run({ inputs: unmet, environment });
        expect(run.annotations).toMatchObject([{ title: 'role-not-assumable' }]);
      }
    },
  );

  test.concurrent('tags and source identity are those of the session', async ({ world }) => {
    const run = await world.run({
      inputs: {
        ...USER,
        'session-tags': '{"team": "platform", "cost center": "Köln/7 = @home"}',
        'source-identity': 'octocat@example.com',
      },
      environment: userKeys(world.aws),
    });
    expect(run.exitCode).toBe(0);
    const session = lastSession(world.aws);
    expect(Object.fromEntries(session?.tags ?? [])).toEqual({
      team: 'platform',
      'cost center': 'Köln/7 = @home',
    });
    expect(session?.sourceIdentity).toBe('octocat@example.com');
  });

  test.concurrent.for([
    ['OIDC', { 'role-arn': arnOf('ReadOnly') }],
    ['AssumeRole', USER],
    ['GetFederationToken', { credentials: 'environment' }],
  ] as const)('session policies narrow a session of %s', async ([, inputs], { world }) => {
    const policies = {
      'managed-session-policies':
        'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess\narn:aws:iam::aws:policy/SecurityAudit',
      'inline-session-policy': `{
        "Version": "2012-10-17",
        "Statement": [{ "Effect": "Allow", "Action": "ec2:Describe*", "Resource": "*" }]
      }`,
    };
    for (const [name, value] of Object.entries(policies)) {
      const run = await world.run({
        inputs: { ...inputs, [name]: value },
        environment: userKeys(world.aws),
      });
      expect(run.annotations).toEqual([]);
      const session = lastSession(world.aws);
      const may = (action: string) => session && world.aws.world.isAllowed(session, action);
      expect(may('ec2:DescribeInstances')).toBe(true);
      expect(may('s3:GetObject')).toBe(name === 'managed-session-policies');
      expect(may('dynamodb:GetItem')).toBe(name === 'managed-session-policies');
      expect(may('sqs:SendMessage')).toBe(false);
    }
  });

  test.concurrent('the session name is cut for GetFederationToken', async ({ world }) => {
    const run = await world.run({
      inputs: { 'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      environment: userKeys(world.aws),
      job: { actor: 'somebody-with-a-long-name[bot]' },
    });
    expect(run.outputs['session-name']).toBe('somebody-with-a-long-name-bot--1');
  });
});
