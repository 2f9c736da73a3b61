import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, startLocalAws } from '../../../../local/aws/index.ts';
import { arnOf } from '../../../fixtures/roles.ts';
import { type Keys, keysOf, refusal, stsClient, userKeys } from '../clients.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

function identify(keys: Keys, region?: string) {
  return stsClient(aws, keys, region).send(new GetCallerIdentityCommand({}));
}

async function sessionKeys(): Promise<Required<Keys>> {
  const command = new AssumeRoleCommand({ RoleArn: arnOf('UserRole'), RoleSessionName: 'me' });
  return keysOf(await stsClient(aws, userKeys(aws)).send(command));
}

async function get(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${aws.url}/sts?${query}`, { headers });
  return { status: response.status, text: await response.text() };
}

describe('refuses', () => {
  const unknown = {
    status: 403,
    code: 'InvalidClientTokenId',
    message: 'The security token included in the request is invalid.',
  };

  test('an unknown key', async () => {
    const keys = { ...userKeys(aws), accessKeyId: 'AKIAABCDEFGHIJKLMNOP' };
    expect(await refusal(identify(keys))).toEqual(unknown);
  });

  test('an inactive key', async () => {
    const keys = userKeys(aws);
    for (const user of aws.world.account('111122223333').users.values()) {
      for (const key of user.accessKeys) {
        key.active = false;
      }
    }
    expect(await refusal(identify(keys))).toEqual(unknown);
  });

  test('a wrong secret', async () => {
    const keys = { ...userKeys(aws), secretAccessKey: 'x'.repeat(40) };
    const error = await refusal(identify(keys));
    expect(error).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
    expect(error.message).toContain('does not match the signature you provided');
  });

  test('a session without its token, or with another’s', async () => {
    const { accessKeyId, secretAccessKey } = await sessionKeys();
    const { sessionToken } = await sessionKeys();
    expect(await refusal(identify({ accessKeyId, secretAccessKey }))).toEqual(unknown);
    expect(await refusal(identify({ accessKeyId, secretAccessKey, sessionToken }))).toEqual(
      unknown,
    );
  });

  test('an expired session', async () => {
    const keys = await sessionKeys();
    aws.clock.advance(3601);
    const client = stsClient(aws, keys);
    client.config.systemClockOffset = 3_601_000;
    expect(await refusal(client.send(new GetCallerIdentityCommand({})))).toMatchObject({
      status: 403,
      code: 'ExpiredToken',
    });
  });

  test('credentials of another partition', async () => {
    expect(await refusal(identify(userKeys(aws), 'cn-north-1'))).toEqual(unknown);
  });

  test('a region that does not exist', async () => {
    expect(await refusal(identify(userKeys(aws), 'us-east-9'))).toEqual({
      status: 400,
      code: 'InvalidRegion',
      message: 'There is no region us-east-9; the real AWS has no host of that name',
    });
  });

  test('a region that is switched off', async () => {
    aws.world.account('111122223333').disabledRegions.add('us-west-1').add('ap-east-1');
    expect(await refusal(identify(userKeys(aws), 'us-west-1'))).toMatchObject({
      status: 403,
      code: 'RegionDisabledException',
    });
    expect(await refusal(identify(userKeys(aws), 'ap-east-1'))).toMatchObject({
      status: 403,
      code: 'InvalidClientTokenId',
    });
    await expect(identify(userKeys(aws), 'eu-west-1')).resolves.toBeDefined();
  });

  test.each([
    ['Action=GetCallerIdentity&Version=2011-06-15', 403, 'MissingAuthenticationToken'],
    ['Action=GetNothing&Version=2011-06-15', 400, 'InvalidAction'],
    ['Action=GetCallerIdentity&Version=2010-01-01', 400, 'InvalidAction'],
    ['Version=2011-06-15', 400, 'MissingAction'],
  ])('unsigned: %s', async (query, status, code) => {
    const answer = await get(query);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(
      new RegExp(`<ErrorResponse xmlns="[^"]+"><Error><Type>Sender</Type><Code>${code}</Code>`),
    );
  });

  test('a header that is not a signature', async () => {
    const answer = await get('Action=GetCallerIdentity&Version=2011-06-15', {
      authorization: 'Basic abc',
    });
    expect(answer).toMatchObject({
      status: 400,
      text: expect.stringContaining('<Code>IncompleteSignature</Code>'),
    });
  });
});

describe('a wrong clock', () => {
  test.each([
    [-16 * 60, 'Signature expired'],
    [16 * 60, 'Signature not yet current'],
  ])('by %d s is refused', async (offsetSeconds, message) => {
    const client = stsClient(aws, userKeys(aws));
    client.config.systemClockOffset = offsetSeconds * 1000;
    const error = await refusal(client.send(new GetCallerIdentityCommand({})));
    expect(error).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
    expect(error.message).toContain(message);
  });

  test('is corrected by clients that retry, from the Date header', async () => {
    aws.clock.advance(7200);
    const client = stsClient(aws, userKeys(aws), 'us-east-1', 2);
    await expect(client.send(new GetCallerIdentityCommand({}))).resolves.toBeDefined();
    expect(aws.requests.map(({ status }) => status)).toEqual([403, 200]);
  });
});

test('requests at the root of the server are distinguished by their signature', async () => {
  const client = stsClient(aws, userKeys(aws));
  client.config.endpoint = async () => ({
    protocol: 'http:',
    hostname: '127.0.0.1',
    port: Number(new URL(aws.url).port),
    path: '/',
  });
  await expect(client.send(new GetCallerIdentityCommand({}))).resolves.toBeDefined();
  expect(aws.requests).toMatchObject([{ service: 'sts', path: '/', region: 'us-east-1' }]);
});
