import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  type GetFederationTokenCommandInput,
  GetSessionTokenCommand,
} from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, roleTrustPolicy, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT, arnOf } from '../../../fixtures/roles.ts';
import { type Keys, keysOf, refusal, stsClient, userKeys } from '../clients.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

const ALLOW_S3 = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }],
});

function federate(input: Partial<GetFederationTokenCommandInput> = {}, keys?: Keys) {
  return stsClient(aws, keys ?? userKeys(aws)).send(
    new GetFederationTokenCommand({ Name: 'octocat', ...input }),
  );
}

async function sessionToken(): Promise<Keys> {
  return keysOf(await stsClient(aws, userKeys(aws)).send(new GetSessionTokenCommand({})));
}

describe('GetFederationToken', () => {
  test('names the federated user', async () => {
    const output = await federate({ Policy: ALLOW_S3 });
    const arn = `arn:aws:sts::${ACCOUNT}:federated-user/octocat`;
    expect(output.FederatedUser?.Arn).toBe(arn);
    const identity = await stsClient(aws, keysOf(output)).send(new GetCallerIdentityCommand({}));
    expect(identity.Arn).toBe(arn);
  });

  test('gives no power without a policy, and only the user’s own with one', async () => {
    const account = aws.world.account(ACCOUNT);
    const user = account.addUser({
      name: 'broker',
      inlinePolicies: {
        all: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: ['sts:GetFederationToken', 's3:Get*'], Resource: '*' },
          ],
        },
      },
    });
    account.addAccessKey(user);
    const without = keysOf(await federate({}, userKeys(aws, 'broker'))).accessKeyId;
    const withPolicy = keysOf(
      await federate({ Policy: ALLOW_S3 }, userKeys(aws, 'broker')),
    ).accessKeyId;
    expect(aws.world.isAllowed(without, 's3:GetObject')).toBe(false);
    expect(aws.world.isAllowed(withPolicy, 's3:GetObject')).toBe(true);
    expect(aws.world.isAllowed(withPolicy, 's3:PutObject')).toBe(false);
  });

  test('needs a permission', async () => {
    const account = aws.world.account(ACCOUNT);
    const { arn } = account.addUser({ name: 'poor' });
    account.addAccessKey(account.user('poor') ?? expect.fail());
    expect(await refusal(federate({}, userKeys(aws, 'poor')))).toEqual({
      status: 403,
      code: 'AccessDenied',
      message:
        `User: ${arn} is not authorized to perform: sts:GetFederationToken on resource: ` +
        `arn:aws:sts::${ACCOUNT}:federated-user/octocat`,
    });
  });

  test('is for long-term keys only', async () => {
    const session = keysOf(
      await stsClient(aws, userKeys(aws)).send(
        new AssumeRoleCommand({ RoleArn: arnOf('UserRole'), RoleSessionName: 'me' }),
      ),
    );
    for (const keys of [session, await sessionToken()]) {
      expect(await refusal(federate({}, keys))).toEqual({
        status: 403,
        code: 'AccessDenied',
        message: 'Cannot call GetFederationToken with session credentials',
      });
    }
  });

  test.each([
    [{ Name: 'x' }, 'greater than or equal to 2'],
    [{ Name: 'x'.repeat(33) }, 'less than or equal to 32'],
    [{ DurationSeconds: 129_601 }, 'less than or equal to 129600'],
  ])('refuses %j', async (input, message) => {
    const error = await refusal(federate(input));
    expect(error).toMatchObject({ status: 400, code: 'ValidationError' });
    expect(error.message).toContain(message);
  });
});

describe('credentials of GetSessionToken', () => {
  test('are the user, and make the next role a chained one', async () => {
    const keys = await sessionToken();
    const client = stsClient(aws, keys);
    const identity = await client.send(new GetCallerIdentityCommand({}));
    expect(identity.Arn).toBe(`arn:aws:iam::${ACCOUNT}:user/deployer`);
    const role = await client.send(
      new AssumeRoleCommand({ RoleArn: arnOf('UserRole'), RoleSessionName: 'me' }),
    );
    expect(aws.world.session(keysOf(role).accessKeyId)?.chained).toBe(true);
  });

  test('cannot be had with session credentials', async () => {
    const again = stsClient(aws, await sessionToken()).send(new GetSessionTokenCommand({}));
    expect(await refusal(again)).toMatchObject({ status: 403, code: 'AccessDenied' });
  });
});

test('a federated user cannot assume a role', async () => {
  aws.world.account(ACCOUNT).addRole({ name: 'Open', trustPolicy: roleTrustPolicy(['*']) });
  const keys = keysOf(await federate({ Policy: ALLOW_S3 }));
  const call = stsClient(aws, keys).send(
    new AssumeRoleCommand({ RoleArn: arnOf('Open'), RoleSessionName: 'me' }),
  );
  expect(await refusal(call)).toMatchObject({ status: 403, code: 'AccessDenied' });
});
