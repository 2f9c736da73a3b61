import type { HttpAnswer, HttpRequest, Service } from '../http.ts';
import { authenticate } from '../query/authenticate.ts';
import { answerQuery, type QueryApi, queryAction } from '../query/dispatch.ts';
import type { XmlContent } from '../query/xml.ts';
import type { World } from '../world/world.ts';
import {
  attachRolePolicy,
  detachRolePolicy,
  listAttachedRolePolicies,
} from './attached-policies.ts';
import { putRolePermissionsBoundary } from './boundary.ts';
import type { IamCall } from './call.ts';
import {
  deleteRolePolicy,
  getRolePolicy,
  listRolePolicies,
  putRolePolicy,
} from './inline-policies.ts';
import {
  addRoleToInstanceProfile,
  createInstanceProfile,
  deleteInstanceProfile,
  listInstanceProfilesForRole,
  removeRoleFromInstanceProfile,
} from './instance-profiles.ts';
import {
  getOpenIdConnectProvider,
  getPolicy,
  getUser,
  listOpenIdConnectProviders,
} from './lookups.ts';
import { listRoleTags, tagRole } from './role-tags.ts';
import { createRole, deleteRole, getRole, listRoles, updateAssumeRolePolicy } from './roles.ts';

const ACTIONS: ReadonlyMap<string, (call: IamCall) => XmlContent> = new Map([
  ['AddRoleToInstanceProfile', addRoleToInstanceProfile],
  ['AttachRolePolicy', attachRolePolicy],
  ['CreateInstanceProfile', createInstanceProfile],
  ['CreateRole', createRole],
  ['DeleteInstanceProfile', deleteInstanceProfile],
  ['DeleteRole', deleteRole],
  ['DeleteRolePolicy', deleteRolePolicy],
  ['DetachRolePolicy', detachRolePolicy],
  ['GetOpenIDConnectProvider', getOpenIdConnectProvider],
  ['GetPolicy', getPolicy],
  ['GetRole', getRole],
  ['GetRolePolicy', getRolePolicy],
  ['GetUser', getUser],
  ['ListAttachedRolePolicies', listAttachedRolePolicies],
  ['ListInstanceProfilesForRole', listInstanceProfilesForRole],
  ['ListOpenIDConnectProviders', listOpenIdConnectProviders],
  ['ListRolePolicies', listRolePolicies],
  ['ListRoleTags', listRoleTags],
  ['ListRoles', listRoles],
  ['PutRolePermissionsBoundary', putRolePermissionsBoundary],
  ['PutRolePolicy', putRolePolicy],
  ['RemoveRoleFromInstanceProfile', removeRoleFromInstanceProfile],
  ['TagRole', tagRole],
  ['UpdateAssumeRolePolicy', updateAssumeRolePolicy],
]);

const API: QueryApi = {
  namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  version: '2010-05-08',
  actions: [...ACTIONS.keys()],
};

/**
 * The part of AWS Identity and Access Management that temporary roles need, Query protocol.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/welcome.html}
 */
export class IamService implements Service {
  readonly name = 'iam';
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  actionOf(request: HttpRequest): string {
    return queryAction(request);
  }

  answer(request: HttpRequest): Promise<HttpAnswer> {
    const world = this.#world;
    return answerQuery(API, request, (action, parameters) => {
      const { session: caller } = authenticate(request, world, 'iam');
      const account = world.account(caller.accountId);
      return ACTIONS.get(action)?.({ action, parameters, world, account, caller });
    });
  }
}
