import { describe, expect, test } from 'vitest';
import { partitionById } from '../../src/partition/partition.ts';
import { opened, openedUrl, refusal } from '../fixtures/destination.ts';

const aws = { partition: partitionById('aws'), region: 'eu-central-1' };
const home = 'https://eu-central-1.console.aws.amazon.com';

describe('short forms', () => {
  const s3Form =
    'Write s3://BUCKET/KEY for an object or s3://BUCKET/FOLDER/ for a folder, without percent-encoding.';
  const logGroupForm =
    'Use at most 512 letters, digits and _ - / . #. For a log stream, write its ARN.';

  test.each([
    ['s3://my-bucket', '/s3/buckets/my-bucket?region=eu-central-1'],
    ['s3://my-bucket/', '/s3/buckets/my-bucket?region=eu-central-1'],
    ['S3://Old_Bucket', '/s3/buckets/Old_Bucket?region=eu-central-1'],
    [
      's3://my-bucket/a b/ü?#%.csv',
      '/s3/object/my-bucket?region=eu-central-1&bucketType=general&prefix=a%20b%2F%C3%BC%3F%23%25.csv',
    ],
    [
      's3://my-bucket/2026/01/',
      '/s3/buckets/my-bucket?region=eu-central-1&bucketType=general&prefix=2026%2F01%2F&showversions=false',
    ],
    [
      '/aws/lambda/orders',
      '/cloudwatch/home?region=eu-central-1#logsV2:log-groups/log-group/$252Faws$252Flambda$252Forders',
    ],
    [
      '/aws/codebuild/a.b_c#1',
      '/cloudwatch/home?region=eu-central-1#logsV2:log-groups/log-group/$252Faws$252Fcodebuild$252Fa.b_c$25231',
    ],
  ])('%s', async (text, page) => {
    expect(await opened(text, aws)).toEqual({
      url: home + page,
      region: 'eu-central-1',
      accountId: undefined,
      remark: undefined,
    });
  });

  test.each([
    's3://',
    's3:///key',
    's3://ab',
    's3://-bucket',
    's3://b_/k',
    's3://bucket_',
    's3://bucket?x',
    's3://bucket/a\u0007',
  ])('%j is not an S3 URI', async (text) => {
    await expect(openedUrl(text, aws)).rejects.toThrow(
      refusal('begins like an S3 URI but is not one', s3Form),
    );
  });

  test.each([
    's3://data--euc1-az1--x-s3/k',
    's3://data--table-s3',
    's3://my-ap-0123456789abcdefghijklmnop-s3alias/k',
    's3://my-ap-0123456789--ol-s3/k',
    's3://m0123456789.mrap/k',
  ])('%s is not a general purpose bucket', async (text) => {
    await expect(openedUrl(text, aws)).rejects.toThrow(
      refusal(
        'names an access point, a directory bucket or a table bucket, and this name is not enough for its page',
        "Copy the page's URL from the address bar of a browser, or write the ARN.",
      ),
    );
  });

  test('a suffix of such names within a name or a key means nothing', async () => {
    const page = await openedUrl('s3://a--x-s3-b/k--x-s3', aws);
    expect(page).toBe(
      `${home}/s3/object/a--x-s3-b?region=eu-central-1&bucketType=general&prefix=k--x-s3`,
    );
  });

  test('a key is at most 1024 characters long', async () => {
    expect(await openedUrl(`s3://bucket/${'k'.repeat(1024)}`, aws)).toContain('kkk');
    await expect(openedUrl(`s3://bucket/${'k'.repeat(1025)}`, aws)).rejects.toThrow('S3 URI');
  });

  test.each([
    '/aws/',
    '/aws/lambda/a b',
    '/aws/lambda/a:*',
    '/aws/x?region=eu-west-1',
    '/aws/x%2F',
  ])('%j is not a log group', async (text) => {
    await expect(openedUrl(text, aws)).rejects.toThrow(
      refusal('begins like the name of a log group but is not one', logGroupForm),
    );
  });

  test('the name of a log group is at most 512 characters long', async () => {
    expect(await openedUrl(`/aws/${'l'.repeat(507)}`, aws)).toContain('lll');
    await expect(openedUrl(`/aws/${'l'.repeat(508)}`, aws)).rejects.toThrow('log group');
  });
});
