import {
  type CreateRoleCommandInput,
  DeleteRoleCommand,
  GetRoleCommand,
  ListRoleTagsCommand,
  PutRolePermissionsBoundaryCommand,
  TagRoleCommand,
} from '@aws-sdk/client-iam';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, roleTrustPolicy, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT, arnOf } from '../../../fixtures/roles.ts';
import { refusal } from '../clients.ts';
import { assume } from '../sts/fixture.ts';
import { createRole, iamClient, TRUST } from './fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

describe('CreateRole', () => {
  test('makes a role with everything that was asked for', async () => {
    const boundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
    const Tags = [{ Key: 'aws-console-url:run', Value: '1/2' }];
    await createRole(aws, {
      Path: '/aws-console-url/',
      Description: 'für heute',
      MaxSessionDuration: 7200,
      PermissionsBoundary: boundary,
      Tags,
    });
    const { Role } = await iamClient(aws).send(new GetRoleCommand({ RoleName: 'temp' }));
    expect(Role).toMatchObject({
      Arn: arnOf('aws-console-url/temp'),
      Path: '/aws-console-url/',
      RoleName: 'temp',
      RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
      Description: 'für heute',
      MaxSessionDuration: 7200,
      PermissionsBoundary: { PermissionsBoundaryArn: boundary, PermissionsBoundaryType: 'Policy' },
      Tags,
    });
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(TRUST);
    await expect(assume(aws, arnOf('aws-console-url/temp'))).resolves.toBeDefined();
  });

  test('takes time to reach STS', async () => {
    aws.world.rolePropagationSeconds = 20;
    await createRole(aws);
    expect(await refusal(assume(aws, arnOf('temp')))).toMatchObject({ code: 'AccessDenied' });
    const trustNew = JSON.stringify(roleTrustPolicy([arnOf('temp')]));
    const second = { RoleName: 'second', AssumeRolePolicyDocument: trustNew };
    expect(await refusal(createRole(aws, second))).toMatchObject({
      code: 'MalformedPolicyDocumentException',
    });
    aws.clock.advance(21);
    await expect(assume(aws, arnOf('temp'))).resolves.toBeDefined();
    await expect(createRole(aws, second)).resolves.toBeDefined();
  });

  test('refuses a name that exists, whatever its case and path', async () => {
    await createRole(aws);
    expect(await refusal(createRole(aws, { RoleName: 'TEMP', Path: '/a/' }))).toEqual({
      status: 409,
      code: 'EntityAlreadyExistsException',
      message: 'Role with name TEMP already exists.',
    });
  });

  test.each<[Partial<CreateRoleCommandInput>, number, string, string]>([
    [{ RoleName: 'a'.repeat(65) }, 400, 'ValidationError', 'less than or equal to 64'],
    [{ RoleName: 'a/b' }, 400, 'ValidationError', '[\\w+=,.@-]+'],
    [{ Path: 'a/' }, 400, 'ValidationError', "at 'path'"],
    [{ Path: `/${'a'.repeat(512)}/` }, 400, 'ValidationError', 'less than or equal to 512'],
    [{ Description: 'a – b' }, 400, 'ValidationError', "at 'description'"],
    [{ Description: 'a'.repeat(1001) }, 400, 'ValidationError', 'less than or equal to 1000'],
    [{ MaxSessionDuration: 3599 }, 400, 'ValidationError', 'greater than or equal to 3600'],
    [{ MaxSessionDuration: 43_201 }, 400, 'ValidationError', 'less than or equal to 43200'],
    [{ Tags: [{ Key: 'a', Value: '!' }] }, 400, 'ValidationError', "at 'tags.1.member.value'"],
    [
      {
        Tags: [
          { Key: 'a', Value: '' },
          { Key: 'A', Value: '' },
        ],
      },
      400,
      'InvalidInput',
      'Duplicate tag keys',
    ],
    [{ AssumeRolePolicyDocument: '{}' }, 400, 'MalformedPolicyDocument', 'Statement'],
    [
      { PermissionsBoundary: 'arn:aws:iam::aws:policy/NoSuchPolicy' },
      404,
      'NoSuchEntity',
      'Scope ARN: arn:aws:iam::aws:policy/NoSuchPolicy does not exist',
    ],
  ])('refuses %j', async (input, status, code, message) => {
    const error = await refusal(createRole(aws, input));
    expect(error.code.replace(/Exception$/, '')).toBe(code);
    expect(error.status).toBe(status);
    expect(error.message).toContain(message);
    expect(aws.world.account(ACCOUNT).role(input.RoleName ?? 'temp')).toBeUndefined();
  });

  test('refuses a trust policy of more than 2,048 characters, not counting white space', async () => {
    const trust = (sid: string) => TRUST.replace('"Effect"', `"Sid":"${sid}","Effect"`);
    const length = TRUST.length + '"Sid":"",'.length;
    const fits = trust('a'.repeat(2048 - length)).replace('{', `{${' '.repeat(500)}`);
    await expect(createRole(aws, { AssumeRolePolicyDocument: fits })).resolves.toBeDefined();
    const tooLong = trust('a'.repeat(2049 - length));
    const call = createRole(aws, { RoleName: 'b', AssumeRolePolicyDocument: tooLong });
    expect(await refusal(call)).toEqual({
      status: 409,
      code: 'LimitExceededException',
      message: 'Cannot exceed quota for ACLSizePerRole: 2048',
    });
  });

  test('refuses more roles than the account may have', async () => {
    const account = aws.world.account(ACCOUNT);
    account.quotas.rolesPerAccount = account.roles.size;
    expect(await refusal(createRole(aws))).toMatchObject({
      status: 409,
      code: 'LimitExceededException',
    });
  });
});

describe('tags', () => {
  test('are added and replaced, and listed in pages', async () => {
    await createRole(aws, { Tags: [{ Key: 'a', Value: '1' }] });
    const client = iamClient(aws);
    const Tags = [
      { Key: 'a', Value: '2' },
      { Key: 'b', Value: '3' },
    ];
    await client.send(new TagRoleCommand({ RoleName: 'temp', Tags }));
    const first = await client.send(new ListRoleTagsCommand({ RoleName: 'temp', MaxItems: 1 }));
    expect(first).toMatchObject({ Tags: [Tags[0]], IsTruncated: true });
    const second = await client.send(
      new ListRoleTagsCommand({ RoleName: 'temp', Marker: first.Marker }),
    );
    expect(second).toMatchObject({ Tags: [Tags[1]], IsTruncated: false });
  });

  test('are at most 50', async () => {
    const many = (prefix: string, length: number) =>
      Array.from({ length }, (_, index) => ({ Key: `${prefix}${index}`, Value: '' }));
    await createRole(aws, { Tags: many('a', 30) });
    const command = new TagRoleCommand({ RoleName: 'temp', Tags: many('b', 21) });
    expect(await refusal(iamClient(aws).send(command))).toMatchObject({
      status: 409,
      code: 'LimitExceededException',
    });
  });
});

test('a boundary can be put on a role later', async () => {
  await createRole(aws);
  const PermissionsBoundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
  await iamClient(aws).send(
    new PutRolePermissionsBoundaryCommand({ RoleName: 'temp', PermissionsBoundary }),
  );
  expect(aws.world.account(ACCOUNT).role('temp')?.permissionsBoundary).toBe(PermissionsBoundary);
});

test('a deleted role cannot be deleted again, and its sessions may do nothing', async () => {
  const { Credentials } = await assume(aws, arnOf('UserRole'));
  const keyId = Credentials?.AccessKeyId ?? '';
  expect(aws.world.isAllowed(keyId, 's3:GetObject')).toBe(true);
  aws.world.account(ACCOUNT).role('UserRole')?.attachedPolicies.clear();
  const remove = () => iamClient(aws).send(new DeleteRoleCommand({ RoleName: 'UserRole' }));
  await remove();
  expect(aws.world.isAllowed(keyId, 's3:GetObject')).toBe(false);
  expect(await refusal(remove())).toEqual({
    status: 404,
    code: 'NoSuchEntityException',
    message: 'The role with name UserRole cannot be found.',
  });
});
