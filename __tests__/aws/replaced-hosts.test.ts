import { expect, test, vi } from 'vitest';
import { namingReplacedHosts } from '../../src/aws/replaced-hosts.ts';
import { answer, network } from './wire.ts';

const request = (url: string) =>
  ({ method: 'POST', url: new URL(url), headers: {}, body: 'x' }) as const;

test.each([
  'https://sts.eu-west-1.amazonaws.com/',
  'https://sts.cn-north-1.amazonaws.com.cn/',
  'https://sts.eusc-de-east-1.amazonaws.eu/',
  'https://sts-fips.us-east-1.api.aws/',
  'https://sts.amazonaws.com/',
  'https://sts-fips.us-gov-west-1.amazonaws.com/',
  'https://sts.cn-northwest-1.api.amazonwebservices.com.cn/',
  'https://iam.amazonaws.com/',
  'https://iam-fips.amazonaws.com/',
  'https://iam.us-gov.amazonaws.com/',
  'https://iam.global.api.aws/',
  'https://iam.cn-north-1.amazonaws.com.cn/',
  'https://iam.eusc-de-east-1.amazonaws.eu/',
  // IAM Identity Center and "aws login", for the existing credentials.
  'https://portal.sso.eu-central-1.amazonaws.com/federation/credentials',
  'https://portal.sso-fips.us-gov-west-1.amazonaws.com/',
  'https://oidc.eu-central-1.amazonaws.com/token',
  'https://oidc-fips.us-east-1.api.aws/token',
  'https://signin.us-east-1.api.aws/v1/token',
  'https://eu-west-1.oauth.signin.aws/v1/token',
  'https://us-gov-east-1.signin-fips.amazonaws-us-gov.com/',
  'https://signin.aws.amazon.com/federation',
  'https://eu-west-1.signin.aws.amazon.com/federation',
  'https://signin.amazonaws.cn/federation',
  'https://signin.amazonaws-us-gov.com/federation',
  'https://eusc-de-east-1.signin.amazonaws-eusc.eu/federation',
])('%s is of AWS, and not logged', async (url) => {
  const say = vi.fn();
  await namingReplacedHosts(network(answer(200, '')).send, say)(request(url));
  expect(say).not.toHaveBeenCalled();
});

test.each<[url: string, host: string]>([
  ['http://127.0.0.1:4566/sts', '127.0.0.1:4566'],
  ['https://sts.internal.example/', 'sts.internal.example'],
  ['https://evilamazonaws.com/', 'evilamazonaws.com'],
  ['https://sts.amazonaws.com.evil.example/', 'sts.amazonaws.com.evil.example'],
  ['https://vpce-1.sts.us-east-1.vpce.amazonaws.com/', 'vpce-1.sts.us-east-1.vpce.amazonaws.com'],
  // Anybody can have these below the domains of AWS.
  ...[
    'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com',
    'sts-123.us-east-1.elb.amazonaws.com',
    'ec2-192-0-2-7.compute-1.amazonaws.com',
    'sts.s3.amazonaws.com',
    'sts.us-east-1.s3.amazonaws.com',
    'sts.s3.us-east-1.amazonaws.com',
    's3.amazonaws.com',
    'a1b2c3d4e5.execute-api.cn-north-1.amazonaws.com.cn',
    'a.execute-api.eusc-de-east-1.amazonaws.eu',
    'example.signin.aws.amazon.com.evil.example',
  ].map((host): [string, string] => [`https://${host}/`, host]),
])('%s is named, once', async (url, host) => {
  const say = vi.fn();
  const { send, requests } = network(answer(200, ''), answer(200, ''));
  const naming = namingReplacedHosts(send, say);
  await naming(request(url));
  await naming(request(url));
  expect(say.mock.calls).toEqual([
    [
      `Requests for AWS go to ${host}, as the endpoint variables (AWS_ENDPOINT_URL…) or the AWS configuration file say.`,
    ],
  ]);
  expect(requests).toHaveLength(2);
});
