import { describe, expect, test } from 'vitest';
import { destinationUrl } from '../../src/console/destination.ts';
import { partitionById } from '../../src/partition/partition.ts';

const aws = { partition: partitionById('aws'), region: 'eu-central-1' };
const home = 'https://eu-central-1.console.aws.amazon.com';
const forms =
  'Give a console URL, an ARN, or a service path such as "s3" or "cloudwatch/home#logsV2:log-groups".';
const refusal = (fault: string, advice: string) =>
  expect.objectContaining({
    code: 'invalid-input',
    message: `Input "destination" ${fault}.`,
    advice,
  });

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
    ['a dot-dot segment', 's3/../console'],
    ['an encoded dot-dot segment', 's3/%2E%2e/console'],
    ['a mixed dot-dot segment', 's3/.%2e'],
    ['a dot segment', 's3/./x'],
    ['a dot segment at the end', 's3/x/.'],
    ['a dot-dot segment before a query', 's3/..?x=1'],
  ])('%s is refused', (_what, path) => {
    expect(() => destinationUrl(path, aws)).toThrow(
      refusal('has "." or ".." as a part of its path', forms),
    );
  });

  test.each([
    ['three dots', 's3/...', '/s3/...'],
    ['a dot within a name', 's3/a.b', '/s3/a.b'],
    ['a dot in front of a name', 's3/.a', '/s3/.a'],
    ['a dot behind a name', 's3/a.', '/s3/a.'],
  ])('%s is no way up', (_what, path, pathname) => {
    expect(new URL(destinationUrl(path, aws)).pathname).toBe(pathname);
  });

  test.each([
    ['dots in its fragment', 's3/home#/../x', '/s3/home?region=eu-central-1#/../x'],
    ['dots in its query', 's3/home?a=/../x', '/s3/home?a=/../x&region=eu-central-1'],
    ['an empty region', 's3/home?region=', '/s3/home?region=&region=eu-central-1'],
    ['a question mark in its fragment', 's3#a?b', '/s3/home?region=eu-central-1#a?b'],
    ['a hash in its fragment', 's3?a=1#b#c', '/s3/home?a=1&region=eu-central-1#b#c'],
    ['a service of one letter', 'x', '/x/home?region=eu-central-1'],
    ['a region for go', 'go/view?region=eu-central-1', '/go/view?region=eu-central-1'],
    ['a service in capitals', 'S3', '/S3/home?region=eu-central-1'],
  ])('may have %s', (_what, path, page) => {
    expect(destinationUrl(path, aws)).toBe(home + page);
  });

  test.each([
    ['of another partition', 'cn-north-1', 'cn-north-1'],
    ['that is a host', 'evil.example%2F', 'evil.example/'],
  ])('with a region %s is refused', (_what, region, shown) => {
    expect(() => destinationUrl(`ec2/home?region=${region}`, aws)).toThrow(
      refusal(
        `names the region "${shown}", which is not in the partition aws`,
        'Use a region of aws, for example us-east-1.',
      ),
    );
  });

  test.each([
    ['a leading dot', '../s3'],
    ['a double slash in front', '//evil.example'],
    ['a host with a dot', 'evil.example'],
    ['a host with a port', 'evil:8443'],
    ['an @', 'a@evil'],
    ['only a slash', '/'],
    ['only a query', '?region=eu-central-1'],
    ['a leading hyphen', '-s3'],
    ['an ARN in the middle', 'xarn:aws:s3:::b'],
    ['a URL in the middle', '+https://console.aws.amazon.com/'],
    ['nothing', ''],
  ])('%s is none', (_what, path) => {
    expect(() => destinationUrl(path, aws)).toThrow(
      refusal('is no console URL, ARN or service path', forms),
    );
  });

  test.each([
    ['a space', 's3/a b'],
    ['a tab', 's3\t'],
    ['a backslash', 's3\\x'],
    ['a control character', 's3/\u001f'],
    ['DEL', 's3/\u007f'],
    ['a control character of Latin-1', 's3/\u009f'],
    ['a no-break space', 's3/\u00a0'],
    ['a paragraph separator', 's3/\u2029'],
  ])('%s in it is refused', (_what, path) => {
    expect(() => destinationUrl(path, aws)).toThrow(
      refusal(
        'contains a space, a control character or a backslash',
        `Percent-encode it. ${forms}`,
      ),
    );
  });
});

describe('an ARN', () => {
  const arnForm =
    'Write it as arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE, for example arn:aws:s3:::my-bucket.';

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
    [
      'of another partition',
      'arn:aws-cn:s3:::b',
      'is an ARN of the partition aws-cn, but the role belongs to aws',
      'Use an ARN of the same partition as the role.',
    ],
    [
      'with a region of another partition',
      'arn:aws:lambda:cn-north-1:111122223333:f',
      'names the region "cn-north-1", which is not in the partition aws',
      'Use a region of aws, for example us-east-1.',
    ],
    ['that is incomplete', 'arn:aws:s3', 'begins like an ARN but is none', arnForm],
    ['in capitals', 'ARN:AWS:S3:::B', 'begins like an ARN but is none', arnForm],
  ])('%s is refused', (_what, arn, fault, advice) => {
    expect(() => destinationUrl(arn, aws)).toThrow(refusal(fault, advice));
  });
});
