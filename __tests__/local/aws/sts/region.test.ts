import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT, arnOf } from '../../../fixtures/roles.ts';
import { idToken } from '../clients.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

describe('a region in the endpoint', () => {
  const call = async (region: string) => {
    const body = new URLSearchParams({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: arnOf('ReadOnly'),
      RoleSessionName: 'octocat',
      WebIdentityToken: await idToken(aws),
    });
    const response = await fetch(`${aws.url}/sts/${region}`, { method: 'POST', body });
    return { status: response.status, text: await response.text() };
  };

  test('can be switched off for the account', async () => {
    aws.world.account(ACCOUNT).disabledRegions.add('ap-east-1');
    expect(await call('ap-east-1')).toMatchObject({
      status: 403,
      text: expect.stringContaining('<Code>RegionDisabledException</Code>'),
    });
    expect(await call('eu-west-1')).toMatchObject({ status: 200 });
  });

  test('must belong to the partition of the role', async () => {
    expect(await call('cn-north-1')).toMatchObject({
      status: 400,
      text: expect.stringContaining('Request ARN is invalid'),
    });
  });
});
