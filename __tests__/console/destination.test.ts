import { describe, expect, test } from 'vitest';
import { partitionById } from '../../src/partition/partition.ts';
import { opened, openedUrl, refusal } from '../fixtures/destination.ts';

const aws = { partition: partitionById('aws'), region: 'eu-central-1' };
const home = 'https://eu-central-1.console.aws.amazon.com';
const forms =
  'Write a console URL, an ARN, a service word such as "s3", or a path such as "cloudwatch/home#logsV2:log-groups".';

describe('nothing', () => {
  test.each([
    ['aws', 'us-east-1', 'us-east-1.console.aws.amazon.com'],
    ['aws-cn', 'cn-northwest-1', 'cn-northwest-1.console.amazonaws.cn'],
    ['aws-us-gov', 'us-gov-east-1', 'us-gov-east-1.console.amazonaws-us-gov.com'],
    ['aws-eusc', 'eusc-de-east-1', 'eusc-de-east-1.console.amazonaws-eusc.eu'],
  ])('is the console home of %s', async (id, region, host) => {
    const context = { partition: partitionById(id), region };
    const url = `https://${host}/console/home?region=${region}`;
    expect(await openedUrl(undefined, context)).toBe(url);
    expect(await openedUrl('', context)).toBe(url);
  });
});

describe('a service path', () => {
  test.each([
    ['s3', '/s3/home?region=eu-central-1'],
    ['/s3', '/s3/home?region=eu-central-1'],
    ['s3/', '/s3/home?region=eu-central-1'],
    ['unknown-service-2031/', '/unknown-service-2031/home?region=eu-central-1'],
    ['/sfn', '/sfn/home?region=eu-central-1'],
    ['wafv2/homev2/web-acls?region=global', '/wafv2/homev2/web-acls?region=global'],
    ['iam/home?region=global#/roles', '/iam/home?region=global#/roles'],
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
  ])('%s', async (path, page) => {
    expect(await openedUrl(path, aws)).toBe(home + page);
  });

  test.each(['s3?region=&region=us-west-2', 's3?region=us-west-2&region=eu-west-1'])(
    'names one region, the first that is not empty: %s',
    async (path) => {
      expect(await openedUrl(path, aws)).toBe(
        'https://us-west-2.console.aws.amazon.com/s3/home?region=us-west-2',
      );
    },
  );

  test('keeps the region that it names', async () => {
    const url = await openedUrl('ec2/home?region=us-west-2#Instances:', aws);
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
  ])('%s is refused', async (_what, path) => {
    await expect(openedUrl(path, aws)).rejects.toThrow(
      refusal('has "." or ".." as a part of its path', forms),
    );
  });

  test.each([
    ['three dots', 's3/...', '/s3/...'],
    ['a dot within a name', 's3/a.b', '/s3/a.b'],
    ['a dot in front of a name', 's3/.a', '/s3/.a'],
    ['a dot behind a name', 's3/a.', '/s3/a.'],
  ])('%s cannot leave its path', async (_what, path, pathname) => {
    expect(new URL(await openedUrl(path, aws)).pathname).toBe(pathname);
  });

  test.each([
    ['dots in its fragment', 's3/home#/../x', '/s3/home?region=eu-central-1#/../x'],
    ['dots in its query', 's3/home?a=/../x', '/s3/home?a=/../x&region=eu-central-1'],
    ['an empty region', 's3/home?region=', '/s3/home?region=eu-central-1'],
    ['an empty region before others', 's3?region=&a=1', '/s3/home?region=eu-central-1&a=1'],
    ['an empty region after others', 's3?a=1&region', '/s3/home?a=1&region=eu-central-1'],
    ['a region twice', 's3?region=&region=eu-central-1', '/s3/home?region=eu-central-1'],
    [
      'its region between others',
      's3?a=1&region=eu-central-1&b=2&region=us-east-1',
      '/s3/home?a=1&region=eu-central-1&b=2',
    ],
    ['an encoded name of the region', 's3?r%65gion=eu-central-1', '/s3/home?region=eu-central-1'],
    ['an empty parameter of another name', 's3?aregion=', '/s3/home?aregion=&region=eu-central-1'],
    ['an empty query', 's3/home?', '/s3/home?region=eu-central-1'],
    ['an S3 URI in its fragment', 's3#s3://b', '/s3/home?region=eu-central-1#s3://b'],
    ['a question mark in its fragment', 's3#a?b', '/s3/home?region=eu-central-1#a?b'],
    ['a hash in its fragment', 's3?a=1#b#c', '/s3/home?a=1&region=eu-central-1#b#c'],
    ['a service of one letter', 'x/', '/x/home?region=eu-central-1'],
    ['a region for go', 'go/view?region=eu-central-1', '/go/view?region=eu-central-1'],
    ['a service in capitals', '/S3', '/S3/home?region=eu-central-1'],
  ])('may have %s', async (_what, path, page) => {
    expect(await openedUrl(path, aws)).toBe(home + page);
  });

  test.each([
    ['of another partition', 'cn-north-1', ''],
    ['that is a host', 'evil.example/', ''],
    ['in another spelling', 'eu_west_1', 'Did you mean eu-west-1? '],
    ['by its place', 'Frankfurt', 'Did you mean eu-central-1? '],
  ])('with a region %s is refused', async (_what, region, hint) => {
    await expect(openedUrl(`ec2/home?region=${encodeURIComponent(region)}`, aws)).rejects.toThrow(
      refusal(
        `names the region "${region}", which is not in the partition aws`,
        `${hint}Use a region of aws, for example us-east-1.`,
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
    ['an encoded ARN in the middle', 'xarn%3Aaws%3As3%3A%3A%3Ab'],
    ['a URL in the middle', '+https://console.aws.amazon.com/'],
  ])('%s is not one', async (_what, path) => {
    await expect(openedUrl(path, aws)).rejects.toThrow(
      refusal('is not a console URL, ARN, service word or path', forms),
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
  ])('%s in it is refused', async (_what, path) => {
    await expect(openedUrl(path, aws)).rejects.toThrow(
      refusal(
        'contains a space, a control character or a backslash',
        "Write the ARN of the resource, which may contain spaces, or copy the page's URL from the address bar of a browser.",
      ),
    );
  });
});

describe('an ARN', () => {
  const arnForm =
    'Write arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE, for example arn:aws:s3:::my-bucket. It may have at most 2048 characters, and no control characters.';

  test.each([
    ['arn:aws:some-service:::thing', 'eu-central-1', 'arn%3Aaws%3Asome-service%3A%3A%3Athing'],
    ['arn:aws:health:global::thing', 'eu-central-1', 'arn%3Aaws%3Ahealth%3Aglobal%3A%3Athing'],
    [
      'arn:aws:lambda:us-west-2:111122223333:event-source-mapping:e',
      'us-west-2',
      'arn%3Aaws%3Alambda%3Aus-west-2%3A111122223333%3Aevent-source-mapping%3Ae',
    ],
    [
      'arn:aws:iam::cloudfront:user/CloudFront Origin (100%) é',
      'eu-central-1',
      'arn%3Aaws%3Aiam%3A%3Acloudfront%3Auser%2FCloudFront%20Origin%20(100%25)%20%C3%A9',
    ],
    ['arn:aws:x:::a&b#c?d', 'eu-central-1', 'arn%3Aaws%3Ax%3A%3A%3Aa%26b%23c%3Fd'],
  ])('%s without a page of its own goes to AWS, encoded once', async (arn, region, encoded) => {
    const { url, remark } = await opened(arn, aws);
    expect(url).toBe(`https://${region}.console.aws.amazon.com/go/view?arn=${encoded}`);
    expect(remark).toEqual({
      level: 'info',
      text: 'The action has no page for this kind of ARN, so AWS decides what /go/view opens for it. docs/destinations.md lists the kinds that have one.',
    });
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
    ['that is incomplete', 'arn:aws:s3', 'begins like an ARN but is not one', arnForm],
    ['in capitals', 'ARN:AWS:S3:::B', 'begins like an ARN but is not one', arnForm],
    ['with a line end', 'arn:aws:s3:::a\nb', 'begins like an ARN but is not one', arnForm],
    [
      'that is too long',
      `arn:aws:s3:::${'b'.repeat(2036)}`,
      'begins like an ARN but is not one',
      arnForm,
    ],
    [
      'that is encoded',
      'arn%3Aaws%3As3%3A%3A%3Ab',
      'is a percent-encoded ARN',
      'Write the ARN as AWS shows it. The action encodes it.',
    ],
  ])('%s is refused', async (_what, arn, fault, advice) => {
    await expect(openedUrl(arn, aws)).rejects.toThrow(refusal(fault, advice));
  });
});
