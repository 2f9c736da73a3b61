import type { XmlContent } from '../query/xml.ts';
import { uniqueId } from '../secrets.ts';
import type { InstanceProfile } from '../world/model.ts';
import { authorize, authorizedRole } from './authorize.ts';
import type { IamCall } from './call.ts';
import { instanceProfileContent } from './content.ts';
import { page, readPageRequest } from './paging.ts';
import { IamParameters } from './parameters.ts';
import { alreadyExists, deleteConflict, limitExceeded, noSuchEntity } from './refusals.ts';

export function createInstanceProfile(call: IamCall): XmlContent {
  const { account, world } = call;
  const parameters = new IamParameters(call);
  const name = parameters.name('InstanceProfileName');
  const path = parameters.path();
  parameters.done();
  const arn = account.iamArn(`instance-profile${path}${name}`);
  authorize(call, arn);
  if (account.instanceProfiles.has(name.toLowerCase())) {
    throw alreadyExists(`Instance Profile ${name} already exists.`);
  }
  const profile: InstanceProfile = {
    name,
    path,
    arn,
    instanceProfileId: uniqueId('AIPA'),
    createdAt: world.clock.now(),
    roleName: undefined,
  };
  account.instanceProfiles.set(name.toLowerCase(), profile);
  return { InstanceProfile: instanceProfileContent(world, account, profile) };
}

export function deleteInstanceProfile(call: IamCall): XmlContent {
  const parameters = new IamParameters(call);
  const profile = existingProfile(call, parameters.name('InstanceProfileName'), parameters);
  if (profile.roleName !== undefined) {
    throw deleteConflict('remove roles from instance profile');
  }
  call.account.instanceProfiles.delete(profile.name.toLowerCase());
  return undefined;
}

/** Needs `iam:PassRole` for the role as well. */
export function addRoleToInstanceProfile(call: IamCall): XmlContent {
  const parameters = new IamParameters(call);
  const roleName = parameters.roleName();
  const profile = existingProfile(call, parameters.name('InstanceProfileName'), parameters);
  const role = authorizedRole({ ...call, action: 'PassRole' }, roleName);
  if (profile.roleName !== undefined) {
    throw limitExceeded('InstanceSessionsPerInstanceProfile', 1);
  }
  profile.roleName = role.name;
  return undefined;
}

export function removeRoleFromInstanceProfile(call: IamCall): XmlContent {
  const parameters = new IamParameters(call);
  const roleName = parameters.roleName();
  const profile = existingProfile(call, parameters.name('InstanceProfileName'), parameters);
  if (profile.roleName?.toLowerCase() !== roleName.toLowerCase()) {
    throw noSuchEntity(`The role with name ${roleName} cannot be found.`);
  }
  profile.roleName = undefined;
  return undefined;
}

export function listInstanceProfilesForRole(call: IamCall): XmlContent {
  const { account, world } = call;
  const parameters = new IamParameters(call);
  const name = parameters.roleName();
  const request = readPageRequest(parameters);
  parameters.done();
  const role = authorizedRole(call, name);
  const profiles = [...account.instanceProfiles.values()].filter(
    ({ roleName }) => roleName === role.name,
  );
  const show = (profile: InstanceProfile) => instanceProfileContent(world, account, profile);
  return page('InstanceProfiles', profiles, (profile) => profile.name, show, request);
}

function existingProfile(call: IamCall, name: string, parameters: IamParameters): InstanceProfile {
  parameters.done();
  const profile = call.account.instanceProfiles.get(name.toLowerCase());
  authorize(call, profile?.arn ?? call.account.iamArn(`instance-profile/${name}`));
  if (profile === undefined) {
    throw noSuchEntity(`Instance Profile ${name} cannot be found.`);
  }
  return profile;
}
