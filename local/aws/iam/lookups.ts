import { AwsError } from '../query/protocol.ts';
import type { XmlContent } from '../query/xml.ts';
import { attachablePolicy } from '../world/attachable-policy.ts';
import { authorize } from './authorize.ts';
import type { IamCall } from './call.ts';
import { tagContent } from './content.ts';
import { IamParameters } from './parameters.ts';
import { noSuchEntity } from './refusals.ts';

export function getPolicy(call: IamCall): XmlContent {
  const { account, world } = call;
  const parameters = new IamParameters(call);
  const arn = parameters.policyArn();
  parameters.done();
  authorize(call, arn, {}, `policy ${arn}`);
  const policy = attachablePolicy(world, account, arn);
  if (policy === undefined) {
    throw noSuchEntity(`Policy ${arn} was not found.`);
  }
  const holders = [...account.roles.values(), ...account.users.values()];
  return {
    Policy: {
      PolicyName: policy.name,
      PolicyId: policy.policyId,
      Arn: policy.arn,
      Path: policy.path,
      DefaultVersionId: 'v1',
      AttachmentCount: holders.filter((holder) => holder.attachedPolicies.has(arn)).length,
      IsAttachable: true,
      CreateDate: policy.createdAt,
      UpdateDate: policy.createdAt,
    },
  };
}

export function listOpenIdConnectProviders(call: IamCall): XmlContent {
  authorize(call, '*', {}, call.account.iamArn('oidc-provider/*'));
  const providers = [...call.account.oidcProviders.values()];
  return { OpenIDConnectProviderList: providers.map(({ arn }) => ({ Arn: arn })) };
}

export function getOpenIdConnectProvider(call: IamCall): XmlContent {
  const parameters = new IamParameters(call);
  const arn = parameters.requiredText('OpenIDConnectProviderArn', { min: 20, max: 2048 });
  parameters.done();
  authorize(call, arn);
  const providers = [...call.account.oidcProviders.values()];
  const provider = providers.find((candidate) => candidate.arn === arn);
  if (provider === undefined) {
    throw noSuchEntity(`OpenIDConnect Provider not found for arn ${arn}`);
  }
  return {
    Url: provider.url,
    ClientIDList: [...provider.clientIds],
    ThumbprintList: [],
    CreateDate: provider.createdAt,
  };
}

/** Without a name: the user whose keys signed the call. */
export function getUser(call: IamCall): XmlContent {
  const { account, caller } = call;
  const parameters = new IamParameters(call);
  const given = parameters.text('UserName', { min: 1, max: 128, pattern: '[\\w+=,.@-]+' });
  parameters.done();
  const name = given ?? (caller.origin === 'user' ? caller.arn.split('/').at(-1) : undefined);
  if (name === undefined) {
    throw new AwsError(
      400,
      'ValidationError',
      'Must specify userName when calling with non-User credentials',
    );
  }
  const user = account.user(name);
  authorize(call, user?.arn ?? account.iamArn(`user/${name}`), {}, `user ${name}`);
  if (user === undefined) {
    throw noSuchEntity(`The user with name ${name} cannot be found.`);
  }
  return {
    User: {
      Path: user.path,
      UserName: user.name,
      UserId: user.userId,
      Arn: user.arn,
      CreateDate: user.createdAt,
      Tags: user.tags.size === 0 ? undefined : [...user.tags].map(tagContent),
    },
  };
}
