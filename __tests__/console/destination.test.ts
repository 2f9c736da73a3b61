import { describe, expect, test } from 'vitest';
import { destinationUrl } from '../../src/console/destination.ts';
import { partitionById } from '../../src/console/partition.ts';

const aws = { partition: partitionById('aws'), region: 'eu-central-1' };
const home = 'https://eu-central-1.console.aws.amazon.com';
const invalid = expect.objectContaining({ code: 'invalid-input' });

describe('nothing', () => {
  test.each([
    ['aws', 'us-east-1', 'us-east-1.console.aws.amazon.com'],
    ['aws-cn', 'cn-northwest-1', 'cn-northwest-1.console.amazonaws.cn'],
    ['aws-us-gov', 'us-gov-east-1', 'us-gov-east-1.console.amazonaws-us-gov.com'],
    ['aws-eusc', 'eusc-de-east-1', 'eusc-de-east-1.console.amazonaws-eusc.eu'],
  ])('is the console home of %s', (id, region, host) => {
    const url = destinationUrl(undefined, { partition: partitionById(id), region });
    expect(url).toBe(`https://${host}/console/home?region=${region}`);
  });
});

describe('a service path', () => {
  test.each([
    ['s3', '/s3/home?region=eu-central-1'],
    ['/s3', '/s3/home?region=eu-central-1'],
    ['s3/', '/s3/home?region=eu-central-1'],
    ['unknown-service-2031', '/unknown-service-2031/home?region=eu-central-1'],
    ['ec2/home', '/ec2/home?region=eu-central-1'],
    ['ec2/v2/home#Instances:', '/ec2/v2/home?region=eu-central-1#Instances:'],
    ['cloudwatch/home#logsV2:log-groups', '/cloudwatch/home?region=eu-central-1#logsV2:log-groups'],
    [
      'cloudwatch#logsV2:log-groups/log-group/$252Faws$252Flambda',
      '/cloudwatch/home?region=eu-central-1#logsV2:log-groups/log-group/$252Faws$252Flambda',
    ],
    [
      'cloudformation/home#/stacks/stackinfo?stackId=arn%3Aaws%3A',
      '/cloudformation/home?region=eu-central-1#/stacks/stackinfo?stackId=arn%3Aaws%3A',
    ],
    ['s3?prefix=a', '/s3/home?prefix=a&region=eu-central-1'],
    ['s3?', '/s3/home?region=eu-central-1'],
    ['s3/home?x=1#y', '/s3/home?x=1&region=eu-central-1#y'],
    ['go/view?arn=arn%3Aaws%3As3%3A%3A%3Ab', '/go/view?arn=arn%3Aaws%3As3%3A%3A%3Ab'],
    ['s3/buckets/b%20c', '/s3/buckets/b%20c?region=eu-central-1'],
    ['s3//evil.example', '/s3//evil.example?region=eu-central-1'],
  ])('%s', (path, page) => {
    expect(destinationUrl(path, aws)).toBe(home + page);
  });

  test('keeps the region that it names', () => {
    const url = destinationUrl('ec2/home?region=us-west-2#Instances:', aws);
    expect(url).toBe(
      'https://us-west-2.console.aws.amazon.com/ec2/home?region=us-west-2#Instances:',
    );
  });

  test.each([
    ['a region of another partition', 'ec2/home?region=cn-north-1'],
    ['a host in place of a region', 'ec2/home?region=evil.example%2F'],
    ['a dot-dot segment', 's3/../console'],
    ['an encoded dot-dot segment', 's3/%2E%2e/console'],
    ['a dot segment', 's3/./x'],
    ['a leading dot', '../s3'],
    ['a double slash in front', '//evil.example'],
    ['a host with a dot', 'evil.example'],
    ['a host with a port', 'evil:8443'],
    ['an @', 'a@evil'],
    ['only a slash', '/'],
    ['only a query', '?region=eu-central-1'],
  ])('%s is refused', (_what, path) => {
    expect(() => destinationUrl(path, aws)).toThrow(invalid);
  });
});

describe('an ARN', () => {
  test.each([
    ['arn:aws:s3:::my-bucket', 'eu-central-1', 'arn%3Aaws%3As3%3A%3A%3Amy-bucket'],
    [
      'arn:aws:lambda:us-west-2:111122223333:function:f',
      'us-west-2',
      'arn%3Aaws%3Alambda%3Aus-west-2%3A111122223333%3Afunction%3Af',
    ],
    [
      'arn:aws:iam::111122223333:role/p/R',
      'eu-central-1',
      'arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fp%2FR',
    ],
    [
      'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/x&y#z?:*',
      'eu-west-1',
      'arn%3Aaws%3Alogs%3Aeu-west-1%3A111122223333%3Alog-group%3A%2Faws%2Fx%26y%23z%3F%3A*',
    ],
  ])('%s', (arn, region, encoded) => {
    expect(destinationUrl(arn, aws)).toBe(
      `https://${region}.console.aws.amazon.com/go/view?arn=${encoded}`,
    );
  });

  test.each([
    ['of another partition', 'arn:aws-cn:s3:::b', 'aws-cn'],
    [
      'with a region of another partition',
      'arn:aws:lambda:cn-north-1:111122223333:f',
      'cn-north-1',
    ],
    ['that is incomplete', 'arn:aws:s3', 'none'],
    ['in capitals', 'ARN:AWS:S3:::B', 'none'],
  ])('%s is refused', (_what, arn, said) => {
    expect(() => destinationUrl(arn, aws)).toThrow(invalid);
    expect(() => destinationUrl(arn, aws)).toThrow(said);
  });
});

describe('a console URL', () => {
  test.each([
    [`${home}/s3/home?region=eu-central-1#x`, `${home}/s3/home?region=eu-central-1#x`],
    ['https://console.aws.amazon.com', 'https://console.aws.amazon.com/'],
    [
      'https://s3.console.aws.amazon.com/s3/buckets',
      'https://s3.console.aws.amazon.com/s3/buckets',
    ],
    ['HTTPS://EU-CENTRAL-1.Console.AWS.Amazon.com/S3', `${home}/S3`],
    ['https://console.aws.amazon.com:443/x', 'https://console.aws.amazon.com/x'],
    [
      'https://111122223333-abc123.eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1',
      `${home}/s3/home?region=eu-central-1`,
    ],
    ['https://console.aws.amazon.com/a?b=@c#@d', 'https://console.aws.amazon.com/a?b=@c#@d'],
  ])('%s', (given, url) => {
    expect(destinationUrl(given, aws)).toBe(url);
  });

  test.each([
    ['aws-cn', 'cn-north-1', 'https://cn-north-1.console.amazonaws.cn/s3'],
    ['aws-us-gov', 'us-gov-west-1', 'https://us-gov-west-1.console.amazonaws-us-gov.com/s3'],
    ['aws-eusc', 'eusc-de-east-1', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/s3'],
  ])('of %s is taken for a role of that partition only', (id, region, url) => {
    expect(destinationUrl(url, { partition: partitionById(id), region })).toBe(url);
    expect(() => destinationUrl(url, aws)).toThrow(invalid);
    expect(() => destinationUrl(url, aws)).toThrow(new URL(url).host);
  });
});
