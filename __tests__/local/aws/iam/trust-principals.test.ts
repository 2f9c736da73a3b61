import { GetRoleCommand, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
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

describe('principals of a trust policy', () => {
  test.each([
    ACCOUNT,
    `arn:aws:iam::${ACCOUNT}:root`,
    `arn:aws:iam::${ACCOUNT}:role/ReadOnly`,
    `arn:aws:iam::${ACCOUNT}:user/deployer`,
    `arn:aws:sts::${ACCOUNT}:assumed-role/ReadOnly/session`,
    '*',
  ])('may be %s', async (principal) => {
    const AssumeRolePolicyDocument = JSON.stringify(roleTrustPolicy([principal]));
    const { Role } = await createRole(aws, { AssumeRolePolicyDocument });
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(AssumeRolePolicyDocument);
  });

  test.each([
    '444455556666',
    'arn:aws:iam::444455556666:root',
    `arn:aws-cn:iam::${ACCOUNT}:root`,
    `arn:aws:iam::${ACCOUNT}:role/Nobody`,
    `arn:aws:iam::${ACCOUNT}:role/*`,
    `arn:aws:iam::${ACCOUNT}:role/a/ReadOnly`,
    `arn:aws:iam::${ACCOUNT}:group/admins`,
    'octocat',
  ])('may not be %s', async (principal) => {
    const AssumeRolePolicyDocument = JSON.stringify(roleTrustPolicy([principal]));
    expect(await refusal(createRole(aws, { AssumeRolePolicyDocument }))).toEqual({
      status: 400,
      code: 'MalformedPolicyDocumentException',
      message: `Invalid principal in policy: "AWS":"${principal}"`,
    });
  });

  test('are kept as unique IDs: a recreated role is not trusted', async () => {
    const account = aws.world.account(ACCOUNT);
    const trust = JSON.stringify(roleTrustPolicy([arnOf('UserRole')]));
    await createRole(aws, { AssumeRolePolicyDocument: trust });
    const { roleId } = account.role('UserRole') ?? expect.fail();
    account.roles.delete('userrole');
    account.addRole({ name: 'UserRole', trustPolicy: TRUST });
    const { Role } = await iamClient(aws).send(new GetRoleCommand({ RoleName: 'temp' }));
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toContain(
      `"AWS":["${roleId}"]`,
    );
  });

  test('can be changed', async () => {
    await createRole(aws);
    const trust = JSON.stringify(roleTrustPolicy([arnOf('ReadOnly')]));
    const update = (PolicyDocument: string) =>
      iamClient(aws).send(new UpdateAssumeRolePolicyCommand({ RoleName: 'temp', PolicyDocument }));
    await update(trust);
    expect(await refusal(assume(aws, arnOf('temp')))).toMatchObject({ code: 'AccessDenied' });
    await update(TRUST);
    await expect(assume(aws, arnOf('temp'))).resolves.toBeDefined();
  });
});
