import {
  GetOpenIDConnectProviderCommand,
  GetUserCommand,
  type IAMClient,
  ListOpenIDConnectProvidersCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT, arnOf } from '../../../fixtures/roles.ts';
import { keysOf, refusal, stsClient, userKeys } from '../clients.ts';
import { iamClient } from './fixture.ts';

let aws: LocalAws;
let iam: IAMClient;
beforeEach(async () => {
  aws = await startLocalAws();
  iam = iamClient(aws);
});
afterEach(() => aws.close());

describe('lookups', () => {
  test('the OIDC provider', async () => {
    const { OpenIDConnectProviderList } = await iam.send(new ListOpenIDConnectProvidersCommand({}));
    const arn = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;
    expect(OpenIDConnectProviderList).toEqual([{ Arn: arn }]);
    const get = (OpenIDConnectProviderArn: string) =>
      iam.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn }));
    expect(await get(arn)).toMatchObject({
      Url: 'token.actions.githubusercontent.com',
      ClientIDList: ['sts.amazonaws.com'],
    });
    expect(await refusal(get(`${arn}.example`))).toMatchObject({ code: 'NoSuchEntityException' });
  });

  test('the own user by default, for users', async () => {
    const { User } = await iam.send(new GetUserCommand({}));
    expect(User).toMatchObject({ UserName: 'deployer', Path: '/' });
    const byName = await iam.send(new GetUserCommand({ UserName: 'deployer' }));
    expect(byName.User).toEqual(User);
    expect(await refusal(iam.send(new GetUserCommand({ UserName: 'nobody' })))).toMatchObject({
      code: 'NoSuchEntityException',
    });
    const assume = new AssumeRoleCommand({ RoleArn: arnOf('UserRole'), RoleSessionName: 'me' });
    const session = keysOf(await stsClient(aws, userKeys(aws)).send(assume));
    expect(await refusal(iamClient(aws, session).send(new GetUserCommand({})))).toMatchObject({
      status: 400,
      code: 'ValidationError',
    });
  });
});
