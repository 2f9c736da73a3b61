import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GetRoleCommand, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetFederationTokenCommand,
} from '@aws-sdk/client-sts';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { World } from '../../local/aws/index.ts';
import { type LocalAws, roleTrustPolicy, startLocalAws } from '../../local/aws/index.ts';
import { parsePolicy } from '../../local/aws/policy/document.ts';
import { evaluate } from '../../local/aws/policy/evaluate.ts';
import { type PartitionId, partitionById } from '../../src/partition/partition.ts';
import { arnOf } from '../fixtures/roles.ts';
import { idToken, keysOf, refusal, stsClient, userKeys } from '../local/aws/clients.ts';
import { iamClient } from '../local/aws/iam/fixture.ts';
import { readMarkdown } from './markdown.ts';

const ACCOUNT = '111122223333';
const { rows } = readMarkdown('docs/aws-setup.md');

function policyOf(name: string): string {
  return readFileSync(path.join(import.meta.dirname, `../../docs/aws-setup/${name}.json`), 'utf8');
}

async function startAws(world: (world: World) => void): Promise<LocalAws> {
  const aws = await startLocalAws({ world });
  onTestFinished(() => aws.close());
  return aws;
}

test('logs-and-stacks.json allows to look at these and no more', async () => {
  const policy = policyOf('logs-and-stacks');
  const aws = await startAws((world) => {
    const account = world.account(ACCOUNT);
    const trustPolicy = roleTrustPolicy([account.iamArn('user/deployer')]);
    account.addRole({ name: 'Logs', trustPolicy, inlinePolicies: { policy } });
  });
  const command = new AssumeRoleCommand({ RoleArn: arnOf('Logs'), RoleSessionName: 'looks' });
  const { accessKeyId } = keysOf(await stsClient(aws, userKeys(aws)).send(command));
  const actions = ['logs:GetLogEvents', 'cloudformation:DescribeStacks'];
  const others = ['s3:GetObject', 'logs:DeleteLogGroup', 'cloudformation:DeleteStack'];
  const allowed = [...actions, ...others].filter((action) =>
    aws.world.isAllowed(accessKeyId, action, '*'),
  );
  expect(allowed).toEqual(actions);
});

describe('another role, with existing credentials', () => {
  const identityPolicy = policyOf('assume-role');
  const trustPolicy = policyOf('trust-identity');
  const start = (inlinePolicies: Record<string, string>) =>
    startAws((world) => {
      const account = world.account(ACCOUNT);
      const deployer = roleTrustPolicy([account.iamArn('user/deployer')]);
      account.addRole({ name: 'Deploy', trustPolicy: deployer, inlinePolicies });
      account.addRole({ name: 'Auditor', trustPolicy });
    });
  const assumeAuditor = async (aws: LocalAws, input: { ExternalId?: string }) => {
    const deploy = new AssumeRoleCommand({ RoleArn: arnOf('Deploy'), RoleSessionName: 'job' });
    const keys = keysOf(await stsClient(aws, userKeys(aws)).send(deploy));
    const auditor = new AssumeRoleCommand({
      RoleArn: arnOf('Auditor'),
      RoleSessionName: 'audit',
      SourceIdentity: 'octocat',
      Tags: [{ Key: 'team', Value: 'platform' }],
      ...input,
    });
    return stsClient(aws, keys).send(auditor);
  };

  test('the two policies let it be assumed, with tags and source identity', async () => {
    const aws = await start({ identityPolicy });
    const answer = await assumeAuditor(aws, { ExternalId: 'console-of-octo-org' });
    expect(answer.AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/Auditor/audit`);
  });

  test('not without the external ID', async () => {
    const aws = await start({ identityPolicy });
    expect(await refusal(assumeAuditor(aws, {}))).toMatchObject({ code: 'AccessDenied' });
  });
});

describe('an IAM user, without a role', () => {
  const policy = policyOf('federation-token');
  const federate = async (inlinePolicies: Record<string, string>) => {
    const aws = await startAws((world) => {
      const account = world.account(ACCOUNT);
      account.addAccessKey(account.addUser({ name: 'auditor', inlinePolicies }));
    });
    const command = new GetFederationTokenCommand({
      Name: 'octocat-16588214937-1',
      PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
    });
    return stsClient(aws, userKeys(aws, 'auditor')).send(command);
  };

  test('may call GetFederationToken with the policy', async () => {
    const { FederatedUser } = await federate({ policy });
    expect(FederatedUser?.FederatedUserId).toBe(`${ACCOUNT}:octocat-16588214937-1`);
  });

  test('and not without', async () => {
    expect(await refusal(federate({}))).toMatchObject({ code: 'AccessDenied' });
  });
});

describe('the service control policy', () => {
  const text = policyOf('service-control');
  const role = (path: string) => arnOf(path);
  const effect = (action: string, resource: string, principal: string) =>
    evaluate([parsePolicy(text, 'identity')], {
      action,
      resource,
      context: new Map([['aws:principalarn', [principal]]]),
    });
  const TEMPORARY = role('aws-console-url/console-url-1');

  test.each([
    ['another role', 'iam:CreateRole', TEMPORARY, role('Admin'), 'Deny'],
    ['another role', 'iam:UpdateAssumeRolePolicy', TEMPORARY, role('Admin'), 'Deny'],
    ['another role', 'iam:TagRole', TEMPORARY, role('Admin'), 'Deny'],
    ['a user', 'iam:PutRolePolicy', TEMPORARY, `arn:aws:iam::${ACCOUNT}:user/admin`, 'Deny'],
    ['a role of a like name', 'iam:CreateRole', TEMPORARY, role('ConsoleUrlManager2'), 'Deny'],
    ['the manager', 'iam:CreateRole', TEMPORARY, role('ConsoleUrlManager'), 'None'],
    ['another role', 'iam:DeleteRole', TEMPORARY, role('Admin'), 'None'],
    ['another role', 'iam:DeleteRolePolicy', TEMPORARY, role('Admin'), 'None'],
    ['another role', 'iam:CreateRole', role('Other'), role('Admin'), 'None'],
  ])('for %s, %s on %s', (_who, action, resource, principal, expected) => {
    expect(effect(action, resource, principal)).toBe(expected);
  });
});

test('with the statement added, an existing role also lets in the workflow', async () => {
  const policy = policyOf('trust-environment');
  const aws = await startAws(() => undefined);
  const iam = iamClient(aws);
  const role = { RoleName: 'UserRole' };
  const { Role } = await iam.send(new GetRoleCommand(role));
  const trust = JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''));
  trust.Statement.push(...JSON.parse(policy).Statement);
  const PolicyDocument = JSON.stringify(trust);
  await iam.send(new UpdateAssumeRolePolicyCommand({ ...role, PolicyDocument }));

  const call = { RoleArn: arnOf('UserRole'), RoleSessionName: 'both' };
  const byKeys = stsClient(aws, userKeys(aws)).send(new AssumeRoleCommand(call));
  await expect(byKeys).resolves.toBeDefined();
  const WebIdentityToken = await idToken(aws, { environment: 'console-access' });
  const byToken = new AssumeRoleWithWebIdentityCommand({ ...call, WebIdentityToken });
  await expect(stsClient(aws).send(byToken)).resolves.toBeDefined();
});

test.each<PartitionId>(['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc'])(
  'the table of partitions says of %s what the action does',
  (id) => {
    const { oidcAudience } = partitionById(id);
    const row = rows.find((cells) => cells[1] === `\`arn:${id}:\``);
    expect(row?.slice(2)).toEqual([`\`${oidcAudience}\``]);
  },
);

test('the tables of identities name every call to STS that the action makes, and no other', () => {
  const folder = path.join(import.meta.dirname, '../../src/aws');
  const made = globSync('*.ts', { cwd: folder })
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .filter((source) => source.includes("'@aws-sdk/client-sts'"))
    .flatMap((source) => [...source.matchAll(/new (\w+)Command\(/g)])
    .map(([, call]) => `sts:${call}`);
  const named = rows.flatMap(([, , apis = '']) => apis.match(/\bsts:\w+/g) ?? []);
  expect([...new Set(named)].sort()).toEqual([...new Set(made)].sort());
});
