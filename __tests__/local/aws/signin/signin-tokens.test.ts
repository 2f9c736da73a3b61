import { GetFederationTokenCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, roleTrustPolicy, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT, arnOf } from '../../../fixtures/roles.ts';
import { type Keys, keysOf, sessionParameter, stsClient, userKeys } from '../clients.ts';
import { assumedKeys, exchange, oidcKeys, REFUSED } from './fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

describe('getSigninToken', () => {
  test.each(['POST', 'GET'] as const)('by %s gives a token that needs encoding', async (method) => {
    const answer = await exchange(aws, sessionParameter(await oidcKeys(aws)), { method });
    expect(answer).toMatchObject({ status: 200, type: expect.stringContaining('json') });
    const { SigninToken } = JSON.parse(answer.text) as { SigninToken: string };
    for (const character of ['+', '/', '=']) {
      expect(SigninToken).toContain(character);
    }
    expect(aws.secrets).toContainEqual({ kind: 'signin-token', value: SigninToken });
  });

  test('refuses other methods', async () => {
    const response = await fetch(`${aws.url}/signin/federation`, { method: 'PUT' });
    expect(response.status).toBe(405);
  });

  test.each<[string, (keys: Required<Keys>) => string]>([
    ['no JSON', () => 'credentials'],
    ['null', () => 'null'],
    ['another secret', (keys) => sessionParameter({ ...keys, secretAccessKey: 'x' })],
    ['another token', (keys) => sessionParameter({ ...keys, sessionToken: 'x' })],
    ['an unknown key', (keys) => sessionParameter({ ...keys, accessKeyId: 'ASIAX' })],
  ])('refuses %s', async (_, parameter) => {
    const keys = (await oidcKeys(aws)) as Required<Keys>;
    expect(await exchange(aws, parameter(keys))).toEqual(REFUSED);
  });

  test('refuses long-term keys', async () => {
    expect(await exchange(aws, sessionParameter(userKeys(aws)))).toEqual(REFUSED);
  });

  test('refuses expired credentials', async () => {
    const parameter = sessionParameter(await oidcKeys(aws));
    aws.clock.advance(3601);
    expect(await exchange(aws, parameter)).toEqual(REFUSED);
  });
});

describe('SessionDuration', () => {
  test.each(['900', '7273', '43200'])('%s is accepted', async (duration) => {
    const answer = await exchange(aws, sessionParameter(await oidcKeys(aws)), { duration });
    expect(answer.status).toBe(200);
  });

  test.each(['899', '43201', '1h', '', '-900', '1e4'])('%j is refused', async (duration) => {
    const answer = await exchange(aws, sessionParameter(await oidcKeys(aws)), { duration });
    expect(answer).toEqual(REFUSED);
  });

  test('is refused for a chained role, which works without it', async () => {
    aws.world.account(ACCOUNT).addRole({
      name: 'Next',
      trustPolicy: roleTrustPolicy([arnOf('UserRole')]),
    });
    const chained = await assumedKeys(
      aws,
      'Next',
      await assumedKeys(aws, 'UserRole', userKeys(aws)),
    );
    expect(await exchange(aws, sessionParameter(chained), { duration: '3600' })).toEqual(REFUSED);
    expect(await exchange(aws, sessionParameter(chained))).toMatchObject({ status: 200 });
  });

  test('is refused after a hop over GetSessionToken', async () => {
    const hop = keysOf(await stsClient(aws, userKeys(aws)).send(new GetSessionTokenCommand({})));
    const keys = await assumedKeys(aws, 'UserRole', hop);
    expect(await exchange(aws, sessionParameter(keys), { duration: '3600' })).toEqual(REFUSED);
  });

  test('is refused for a federated user', async () => {
    const command = new GetFederationTokenCommand({ Name: 'octocat' });
    const keys = keysOf(await stsClient(aws, userKeys(aws)).send(command));
    expect(await exchange(aws, sessionParameter(keys), { duration: '3600' })).toEqual(REFUSED);
    expect(await exchange(aws, sessionParameter(keys))).toMatchObject({ status: 200 });
  });

  test('is fine for a role that a user assumed', async () => {
    const keys = await assumedKeys(aws, 'UserRole', userKeys(aws));
    expect(await exchange(aws, sessionParameter(keys), { duration: '43200' })).toMatchObject({
      status: 200,
    });
  });
});
