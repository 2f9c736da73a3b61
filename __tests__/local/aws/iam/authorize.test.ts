import {
  AttachRolePolicyCommand,
  DeleteRoleCommand,
  GetRoleCommand,
  ListRolesCommand,
  TagRoleCommand,
} from '@aws-sdk/client-iam';
import { GetFederationTokenCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT, arnOf } from '../../../fixtures/roles.ts';
import { keysOf, refusal, stsClient, userKeys } from '../clients.ts';
import { createRole, iamClient, userWith } from './fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

const OURS = `arn:aws:iam::${ACCOUNT}:role/ours/*`;

function denied(action: string, shown: string, reason: string) {
  return {
    status: 403,
    code: 'AccessDenied',
    message:
      `User: arn:aws:iam::${ACCOUNT}:user/manager is not authorized to perform: ` +
      `iam:${action} on resource: ${shown} ${reason}`,
  };
}

describe('a manager limited to a path', () => {
  test('works below it, and nowhere else', async () => {
    const keys = userWith(aws, 'manager', { Effect: 'Allow', Action: 'iam:*', Resource: OURS });
    await createRole(aws, { RoleName: 'mine', Path: '/ours/' }, keys);
    expect(await refusal(createRole(aws, { RoleName: 'other' }, keys))).toEqual(
      denied(
        'CreateRole',
        arnOf('other'),
        'because no identity-based policy allows the iam:CreateRole action',
      ),
    );
    const iam = iamClient(aws, keys);
    await expect(iam.send(new GetRoleCommand({ RoleName: 'mine' }))).resolves.toBeDefined();
    expect(await refusal(iam.send(new DeleteRoleCommand({ RoleName: 'ReadOnly' })))).toEqual(
      denied(
        'DeleteRole',
        'role ReadOnly',
        'because no identity-based policy allows the iam:DeleteRole action',
      ),
    );
    await expect(iam.send(new DeleteRoleCommand({ RoleName: 'mine' }))).resolves.toBeDefined();
  });

  test('does not learn that a role does not exist, since its path is unknown', async () => {
    const keys = userWith(aws, 'manager', { Effect: 'Allow', Action: 'iam:*', Resource: OURS });
    const call = iamClient(aws, keys).send(new GetRoleCommand({ RoleName: 'gone' }));
    expect(await refusal(call)).toMatchObject({ status: 403, code: 'AccessDenied' });
  });

  test('needs every resource to list roles', async () => {
    const keys = userWith(aws, 'manager', { Effect: 'Allow', Action: 'iam:*', Resource: OURS });
    const list = new ListRolesCommand({ PathPrefix: '/ours/' });
    expect(await refusal(iamClient(aws, keys).send(list))).toMatchObject({ code: 'AccessDenied' });
    const lister = userWith(aws, 'lister', {
      Effect: 'Allow',
      Action: 'iam:ListRoles',
      Resource: '*',
    });
    await expect(iamClient(aws, lister).send(list)).resolves.toBeDefined();
  });
});

test('tags on creation need iam:TagRole too', async () => {
  const statement = { Effect: 'Allow', Action: 'iam:CreateRole', Resource: '*' };
  const keys = userWith(aws, 'manager', statement);
  const Tags = [{ Key: 'a', Value: 'b' }];
  expect(await refusal(createRole(aws, { Tags }, keys))).toEqual(
    denied(
      'TagRole',
      arnOf('temp'),
      'because no identity-based policy allows the iam:TagRole action',
    ),
  );
  expect(aws.world.account(ACCOUNT).role('temp')).toBeUndefined();
});

describe('conditions', () => {
  const boundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

  test('iam:PermissionsBoundary, of the call and of the role', async () => {
    const keys = userWith(aws, 'manager', {
      Effect: 'Allow',
      Action: ['iam:CreateRole', 'iam:AttachRolePolicy'],
      Resource: '*',
      Condition: { StringEquals: { 'iam:PermissionsBoundary': boundary } },
    });
    const attach = (RoleName: string) =>
      iamClient(aws, keys).send(new AttachRolePolicyCommand({ RoleName, PolicyArn: boundary }));
    expect(await refusal(createRole(aws, {}, keys))).toMatchObject({ code: 'AccessDenied' });
    await createRole(aws, { PermissionsBoundary: boundary }, keys);
    await expect(attach('temp')).resolves.toBeDefined();
    expect(await refusal(attach('UserRole'))).toMatchObject({ code: 'AccessDenied' });
  });

  test('iam:PermissionsBoundary, which TagRole does not know', async () => {
    const keys = userWith(aws, 'manager', {
      Effect: 'Allow',
      Action: ['iam:CreateRole', 'iam:TagRole'],
      Resource: '*',
      Condition: { StringEquals: { 'iam:PermissionsBoundary': boundary } },
    });
    const Tags = [{ Key: 'owner', Value: 'me' }];
    const call = createRole(aws, { PermissionsBoundary: boundary, Tags }, keys);
    expect((await refusal(call)).message).toContain('not authorized to perform: iam:TagRole');
  });

  test('iam:PolicyARN', async () => {
    const keys = userWith(aws, 'manager', {
      Effect: 'Allow',
      Action: 'iam:AttachRolePolicy',
      Resource: '*',
      Condition: { ArnLike: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/*ReadOnlyAccess' } },
    });
    const attach = (PolicyArn: string) =>
      iamClient(aws, keys).send(new AttachRolePolicyCommand({ RoleName: 'UserRole', PolicyArn }));
    await expect(attach(boundary)).resolves.toBeDefined();
    expect(await refusal(attach('arn:aws:iam::aws:policy/AdministratorAccess'))).toMatchObject({
      code: 'AccessDenied',
    });
  });

  test('aws:RequestTag and aws:ResourceTag', async () => {
    const keys = userWith(
      aws,
      'manager',
      {
        Effect: 'Allow',
        Action: ['iam:CreateRole', 'iam:TagRole'],
        Resource: '*',
        Condition: { Null: { 'aws:RequestTag/owner': 'false' } },
      },
      {
        Effect: 'Allow',
        Action: 'iam:DeleteRole',
        Resource: '*',
        Condition: { StringEquals: { 'aws:ResourceTag/owner': 'me' } },
      },
    );
    expect(await refusal(createRole(aws, {}, keys))).toMatchObject({ code: 'AccessDenied' });
    await createRole(aws, { Tags: [{ Key: 'owner', Value: 'me' }] }, keys);
    const remove = (RoleName: string) =>
      iamClient(aws, keys).send(new DeleteRoleCommand({ RoleName }));
    await expect(remove('temp')).resolves.toBeDefined();
    expect(await refusal(remove('UserRole'))).toMatchObject({ code: 'AccessDenied' });
  });

  test('aws:TagKeys, which are the keys of all tags of the call', async () => {
    const keys = userWith(aws, 'manager', {
      Effect: 'Allow',
      Action: ['iam:CreateRole', 'iam:TagRole'],
      Resource: '*',
      Condition: {
        Null: { 'aws:TagKeys': 'false' },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['owner', 'team'] },
      },
    });
    const owner = { Key: 'owner', Value: 'me' };
    const other = { Key: 'project', Value: 'payroll' };
    const tag = (...Tags: { Key: string; Value: string }[]) =>
      iamClient(aws, keys).send(new TagRoleCommand({ RoleName: 'temp', Tags }));
    expect(await refusal(createRole(aws, {}, keys))).toMatchObject({ code: 'AccessDenied' });
    const mixed = createRole(aws, { Tags: [owner, other] }, keys);
    expect(await refusal(mixed)).toMatchObject({ code: 'AccessDenied' });
    await createRole(aws, { Tags: [owner] }, keys);
    await expect(tag(owner, { Key: 'team', Value: 'ours' })).resolves.toBeDefined();
    expect(await refusal(tag(owner, other))).toMatchObject({ code: 'AccessDenied' });
  });

  test('an explicit deny is named as such', async () => {
    const keys = userWith(
      aws,
      'manager',
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: 'iam:Delete*', Resource: '*' },
    );
    const remove = iamClient(aws, keys).send(new DeleteRoleCommand({ RoleName: 'UserRole' }));
    expect(await refusal(remove)).toEqual(
      denied('DeleteRole', 'role UserRole', 'with an explicit deny in an identity-based policy'),
    );
  });
});

test('IAM refuses credentials of GetSessionToken and GetFederationToken', async () => {
  const sts = stsClient(aws, userKeys(aws));
  const session = await sts.send(new GetSessionTokenCommand({}));
  const federated = await sts.send(new GetFederationTokenCommand({ Name: 'octocat' }));
  for (const keys of [keysOf(session), keysOf(federated)]) {
    const call = iamClient(aws, keys).send(new GetRoleCommand({ RoleName: 'ReadOnly' }));
    expect(await refusal(call)).toMatchObject({ status: 403, code: 'InvalidClientTokenId' });
  }
});
