import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type LocalAws,
  type Partition,
  roleTrustPolicy,
  startLocalAws,
} from '../../../../local/aws/index.ts';
import { consoleFacts } from '../../../../local/aws/signin/console-facts.ts';
import { type Keys, keysOf, sessionParameter, stsClient } from '../clients.ts';
import { exchange, ISSUER, loginUrl, open } from './fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

describe('partitions', () => {
  async function keysIn(partition: Partition): Promise<Keys> {
    const account = aws.world.addAccount('444455556666', partition);
    const user = account.addUser({ name: 'broker' });
    const key = account.addAccessKey(user);
    const region = aws.environmentFor(partition)['AWS_REGION'];
    const role = account.addRole({ name: 'Role', trustPolicy: roleTrustPolicy([user.arn]) });
    const command = new AssumeRoleCommand({ RoleArn: role.arn, RoleSessionName: 'me' });
    return keysOf(await stsClient(aws, key, region).send(command));
  }

  test.each<[Partition, 'GET' | 'POST', string]>([
    ['aws-cn', 'POST', 'https://cn-north-1.console.amazonaws.cn/'],
    ['aws-us-gov', 'GET', 'https://us-gov-west-1.console.amazonaws-us-gov.com/'],
    ['aws-eusc', 'POST', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/'],
  ])('%s has its own host and console', async (partition, method, Destination) => {
    const session = sessionParameter(await keysIn(partition));
    const host = `signin/${partition}`;
    const answer = await exchange(aws, session, { host, method });
    const { SigninToken } = JSON.parse(answer.text) as { SigninToken: string };
    const base = aws.environmentFor(partition)['AWS_ENDPOINT_URL_SIGNIN'];
    const parameters = { Action: 'login', Issuer: ISSUER, Destination, SigninToken };
    const link = await open(`${base}/federation?${new URLSearchParams(parameters)}`);
    expect(consoleFacts(link.html)).toMatchObject({ destination: Destination });
    expect((await open(loginUrl(aws, { SigninToken }))).status).toBe(400);
  });

  test('credentials of another partition get a page, with 200', async () => {
    const answer = await exchange(aws, sessionParameter(await keysIn('aws-cn')));
    expect(answer).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(answer.text).toContain('<html');
  });

  test('GovCloud does not accept POST', async () => {
    const session = sessionParameter(await keysIn('aws-us-gov'));
    const answer = await exchange(aws, session, { host: 'signin/aws-us-gov' });
    expect(answer).toMatchObject({ status: 405, type: 'text/html; charset=utf-8' });
  });
});
