import * as sdk from '@aws-sdk/client-iam';
import { withRetries } from '../http/retry.ts';
import type { Send } from '../http/send.ts';
import type { ExistingCredentials } from '../modes/ports.ts';
import type { Iam, IamRole } from '../modes/role-ports.ts';
import { iamFailure, isGone, judgeIamFailure } from './iam-errors.ts';
import { requestHandler } from './request-handler.ts';
import { readRefusal } from './service-error.ts';

/** As many as IAM gives in one page. */
const PAGE_SIZE = 1000;

/**
 * IAM over the SDK's client. A call that changes something is never broken off half-way, so that
 * it is known what it did; the signal ends the tries after it.
 */
export function createIam(options: {
  readonly send: Send;
  readonly credentials: ExistingCredentials;
  readonly region: string;
  readonly signal: AbortSignal;
  readonly endpoint?: URL;
}): Iam {
  const client = new sdk.IAMClient({
    region: options.region,
    credentials: options.credentials,
    maxAttempts: 1,
    requestHandler: requestHandler(options.send),
    customUserAgent: 'aws-console-url',
    ...(options.endpoint && { endpoint: options.endpoint.href }),
  });
  const abort = { abortSignal: options.signal };

  async function change<T>(action: string, subject: string, send: () => Promise<T>): Promise<T> {
    try {
      return await withRetries(send, judgeIamFailure, options.signal);
    } catch (error) {
      throw iamFailure(error, action, subject);
    }
  }

  /** What is not there, or not there any more, is `undefined`. */
  function unlessGone<T>(action: string, subject: string, send: () => Promise<T>) {
    return change(action, subject, () =>
      send().catch((error: unknown) => (isGone(error) ? undefined : Promise.reject(error))),
    );
  }

  async function* pages<
    T extends { IsTruncated?: boolean | undefined; Marker?: string | undefined },
  >(
    action: string,
    subject: string,
    send: (page: { Marker?: string; MaxItems: number }) => Promise<T>,
  ): AsyncGenerator<T> {
    let marker: string | undefined;
    do {
      const request = { MaxItems: PAGE_SIZE, ...(marker !== undefined && { Marker: marker }) };
      const page = await unlessGone(action, subject, () => send(request));
      if (page === undefined) {
        return;
      }
      yield page;
      marker = page.IsTruncated ? page.Marker : undefined;
    } while (marker !== undefined);
  }

  return {
    async role(name) {
      const command = new sdk.GetRoleCommand({ RoleName: name });
      const answer = await unlessGone('GetRole', name, () => client.send(command, abort));
      return answer?.Role && { ...described(answer.Role), tags: tagsOf(answer.Role.Tags) };
    },

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

    async createRole(role) {
      const command = new sdk.CreateRoleCommand({
        RoleName: role.name,
        Path: role.path,
        Description: role.description,
        AssumeRolePolicyDocument: role.trustPolicy,
        MaxSessionDuration: role.maxSessionSeconds,
        PermissionsBoundary: role.permissionsBoundary,
        Tags: Object.entries(role.tags).map(([Key, Value]) => ({ Key, Value })),
      });
      const answer = await change('CreateRole', role.name, () => client.send(command));
      return answer.Role?.Arn ?? '';
    },

    async putInlinePolicy(role, policy, document) {
      const command = new sdk.PutRolePolicyCommand({
        RoleName: role,
        PolicyName: policy,
        PolicyDocument: document,
      });
      await change('PutRolePolicy', role, () => client.send(command));
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
      const answer = await unlessGone('GetOpenIDConnectProvider', providerArn, () =>
        client.send(command, abort).catch((error: unknown) =>
          // Not to see the provider is no reason to fail: the role can be used without it.
          readRefusal(error).name === 'AccessDenied' ? undefined : Promise.reject(error),
        ),
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
      const conflict = await unlessGone('DeleteRole', name, () =>
        client.send(command).then(
          () => false,
          (error: unknown) =>
            readRefusal(error).name === 'DeleteConflict' ? true : Promise.reject(error),
        ),
      );
      return conflict !== true;
    },
  };
}

function described(role: sdk.Role): Omit<IamRole, 'tags'> {
  return { name: role.RoleName ?? '', arn: role.Arn ?? '', path: role.Path ?? '' };
}

function tagsOf(tags: readonly sdk.Tag[] | undefined): Record<string, string> {
  return Object.fromEntries((tags ?? []).map(({ Key, Value }) => [Key, Value]));
}

async function collect<P>(
  list: AsyncIterable<P>,
  itemsOf: (page: P) => readonly (string | undefined)[] | undefined,
): Promise<readonly string[]> {
  const items: string[] = [];
  for await (const page of list) {
    items.push(...(itemsOf(page) ?? []).filter((item) => item !== undefined));
  }
  return items;
}
