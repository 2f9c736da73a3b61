import * as sdk from '@aws-sdk/client-iam';
import type { Send } from '../http/send.ts';
import type { ExistingCredentials } from '../sign-in/ports.ts';
import type { Iam, IamRole } from '../temporary-roles/ports.ts';
import { clientConfig } from './client-config.ts';
import { createRole } from './create-role.ts';
import { collect, iamCalls, unless } from './iam-calls.ts';
import { queryAnswers } from './query-answer.ts';
import { readRefusal } from './service-error.ts';

/**
 * IAM, through the SDK's client. The signal never aborts a call that changes something, so the
 * result of the call is known. It only ends the tries after it.
 */
export function createIam(options: {
  readonly send: Send;
  readonly credentials: ExistingCredentials;
  readonly region: string;
  readonly signal: AbortSignal;
  readonly endpoint: URL | undefined;
}): Iam {
  const client = new sdk.IAMClient(clientConfig({ ...options, send: queryAnswers(options.send) }));
  const abort = { abortSignal: options.signal };

  const { change, unlessGone, pages } = iamCalls(options.signal);

  async function role(name: string): Promise<IamRole | undefined> {
    const command = new sdk.GetRoleCommand({ RoleName: name });
    const answer = await unlessGone('GetRole', name, () => client.send(command, abort));
    return answer?.Role && { ...described(answer.Role), tags: tagsOf(answer.Role.Tags) };
  }

  return {
    role,

    async *rolesBelow(path) {
      const list = pages('ListRoles', path, (page) =>
        client.send(new sdk.ListRolesCommand({ PathPrefix: path, ...page }), abort),
      );
      for await (const { Roles } of list) {
        yield* (Roles ?? []).map(described);
      }
    },

    async roleTags(name) {
      const command = new sdk.ListRoleTagsCommand({ RoleName: name });
      const answer = await unlessGone('ListRoleTags', name, () => client.send(command, abort));
      return answer && tagsOf(answer.Tags);
    },

    createRole: (newRole) => createRole(newRole, { client, find: role, signal: options.signal }),

    async putInlinePolicy(name, policy, document) {
      const command = new sdk.PutRolePolicyCommand({
        RoleName: name,
        PolicyName: policy,
        PolicyDocument: document,
      });
      await change('PutRolePolicy', name, () => client.send(command));
    },

    async attachPolicy(role, policyArn) {
      const command = new sdk.AttachRolePolicyCommand({ RoleName: role, PolicyArn: policyArn });
      await change('AttachRolePolicy', role, () => client.send(command));
    },

    async policyExists(policyArn) {
      const command = new sdk.GetPolicyCommand({ PolicyArn: policyArn });
      const answer = await unlessGone('GetPolicy', policyArn, () => client.send(command, abort));
      return answer !== undefined;
    },

    async oidcAudiences(providerArn) {
      const command = new sdk.GetOpenIDConnectProviderCommand({
        OpenIDConnectProviderArn: providerArn,
      });
      // A caller who may not see the provider can still use the role.
      const answer = await unlessGone('GetOpenIDConnectProvider', providerArn, () =>
        unless(isDenied, () => client.send(command, abort)),
      );
      return answer?.ClientIDList;
    },

    async instanceProfilesOf(role) {
      const list = pages('ListInstanceProfilesForRole', role, (page) =>
        client.send(new sdk.ListInstanceProfilesForRoleCommand({ RoleName: role, ...page }), abort),
      );
      return collect(list, ({ InstanceProfiles }) =>
        InstanceProfiles?.map(({ InstanceProfileName }) => InstanceProfileName),
      );
    },

    async removeFromInstanceProfile(role, profile) {
      const command = new sdk.RemoveRoleFromInstanceProfileCommand({
        RoleName: role,
        InstanceProfileName: profile,
      });
      await unlessGone('RemoveRoleFromInstanceProfile', profile, () => client.send(command));
    },

    async attachedPolicies(role) {
      const list = pages('ListAttachedRolePolicies', role, (page) =>
        client.send(new sdk.ListAttachedRolePoliciesCommand({ RoleName: role, ...page }), abort),
      );
      return collect(list, ({ AttachedPolicies }) =>
        AttachedPolicies?.map(({ PolicyArn }) => PolicyArn),
      );
    },

    async detachPolicy(role, policyArn) {
      const command = new sdk.DetachRolePolicyCommand({ RoleName: role, PolicyArn: policyArn });
      await unlessGone('DetachRolePolicy', role, () => client.send(command));
    },

    async inlinePolicies(role) {
      const list = pages('ListRolePolicies', role, (page) =>
        client.send(new sdk.ListRolePoliciesCommand({ RoleName: role, ...page }), abort),
      );
      return collect(list, ({ PolicyNames }) => PolicyNames);
    },

    async deleteInlinePolicy(role, policy) {
      const command = new sdk.DeleteRolePolicyCommand({ RoleName: role, PolicyName: policy });
      await unlessGone('DeleteRolePolicy', role, () => client.send(command));
    },

    async deleteRole(name) {
      const command = new sdk.DeleteRoleCommand({ RoleName: name });
      const isDeleted = async () => {
        try {
          await client.send(command);
          return true;
        } catch (error) {
          if (readRefusal(error).name === 'DeleteConflict') {
            return false;
          }
          throw error;
        }
      };
      return (await unlessGone('DeleteRole', name, isDeleted)) ?? true;
    },
  };
}

function isDenied(error: unknown): boolean {
  return readRefusal(error).name === 'AccessDenied';
}

function described(role: sdk.Role): Omit<IamRole, 'tags'> {
  return { name: role.RoleName ?? '', arn: role.Arn ?? '', path: role.Path ?? '' };
}

function tagsOf(tags: readonly sdk.Tag[] | undefined): Record<string, string> {
  return Object.fromEntries((tags ?? []).map(({ Key, Value }) => [Key, Value]));
}
