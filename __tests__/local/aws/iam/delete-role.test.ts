import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  DeleteInstanceProfileCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  type IAMClient,
  ListInstanceProfilesForRoleCommand,
  PutRolePolicyCommand,
  RemoveRoleFromInstanceProfileCommand,
} from '@aws-sdk/client-iam';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT } from '../../../fixtures/roles.ts';
import { refusal } from '../clients.ts';
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

describe('DeleteRole', () => {
  const remove = () => iam.send(new DeleteRoleCommand({ RoleName }));
  const InstanceProfileName = 'profile';

  test('is refused until nothing is attached to the role', async () => {
    const conflict = async () => {
      const error = await refusal(remove());
      expect(error).toMatchObject({ status: 409, code: 'DeleteConflictException' });
      return error.message;
    };
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: S3 }));
    const inline = { RoleName, PolicyName: 'inline' };
    await iam.send(new PutRolePolicyCommand({ ...inline, PolicyDocument: ALLOW_S3 }));
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }));
    await iam.send(new AddRoleToInstanceProfileCommand({ RoleName, InstanceProfileName }));

    expect(await conflict()).toContain('must detach all policies first');
    await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn: S3 }));
    expect(await conflict()).toContain('must delete policies first');
    await iam.send(new DeleteRolePolicyCommand(inline));
    expect(await conflict()).toContain('must remove roles from instance profile first');
    await iam.send(new RemoveRoleFromInstanceProfileCommand({ RoleName, InstanceProfileName }));
    await remove();
    expect(aws.world.account(ACCOUNT).role(RoleName)).toBeUndefined();
  });

  test('an instance profile holds one role, and shows it', async () => {
    const profile = { InstanceProfileName };
    await iam.send(new CreateInstanceProfileCommand(profile));
    const again = iam.send(new CreateInstanceProfileCommand(profile));
    expect(await refusal(again)).toMatchObject({ code: 'EntityAlreadyExistsException' });
    const add = (name: string) =>
      iam.send(new AddRoleToInstanceProfileCommand({ RoleName: name, ...profile }));
    await add(RoleName);
    expect(await refusal(add('UserRole'))).toMatchObject({ code: 'LimitExceededException' });
    const { InstanceProfiles } = await iam.send(
      new ListInstanceProfilesForRoleCommand({ RoleName }),
    );
    expect(InstanceProfiles).toMatchObject([{ ...profile, Roles: [{ RoleName }] }]);
    const remove = () => iam.send(new DeleteInstanceProfileCommand(profile));
    expect(await refusal(remove())).toMatchObject({ code: 'DeleteConflictException' });
    await iam.send(new RemoveRoleFromInstanceProfileCommand({ RoleName, ...profile }));
    await remove();
    expect(await refusal(remove())).toMatchObject({ code: 'NoSuchEntityException' });
  });
});
