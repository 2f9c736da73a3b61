import { describe, expect, test } from 'vitest';
import { partitionNamedBy, regionNamedBy } from '../../src/console/destination.ts';
import { readDestination } from '../../src/console/destination-form.ts';
import { partitionById } from '../../src/partition/partition.ts';
import { opened } from '../fixtures/destination.ts';

const aws = { partition: partitionById('aws'), region: 'ap-east-1' };

/** A destination, the region that it names, and the region of its page. */
const REGIONS: readonly (readonly [string | undefined, string | undefined, string | undefined])[] =
  [
    [undefined, undefined, 'ap-east-1'],
    ['sfn', undefined, 'ap-east-1'],
    ['unknown-word', undefined, 'ap-east-1'],
    ['iam', undefined, undefined],
    ['globalaccelerator', undefined, 'us-west-2'],
    ['lightsail', undefined, undefined],
    ['s3/home', undefined, 'ap-east-1'],
    ['s3/home?region=eu-west-1', 'eu-west-1', 'eu-west-1'],
    ['wafv2/home?region=global', undefined, undefined],
    ['/aws/lambda/f', undefined, 'ap-east-1'],
    ['s3://bucket/key', undefined, 'ap-east-1'],
    ['arn:aws:sqs:eu-west-1:111122223333:q', 'eu-west-1', 'eu-west-1'],
    ['arn:aws:other:eu-west-1:111122223333:q', 'eu-west-1', 'eu-west-1'],
    ['arn:aws:other:global:111122223333:q', undefined, 'ap-east-1'],
    ['arn:aws:other:::q', undefined, 'ap-east-1'],
    ['arn:aws:iam::111122223333:role/R', undefined, undefined],
    ['arn:aws:quicksight:eu-west-1:111122223333:dashboard/d', 'eu-west-1', undefined],
    ['https://eu-west-1.console.aws.amazon.com/s3/home', 'eu-west-1', 'eu-west-1'],
    ['https://x.eu-west-1.console.aws.amazon.com/', 'eu-west-1', 'eu-west-1'],
    ['https://eu-west-1.s3.console.aws.amazon.com/', undefined, undefined],
    ['https://console.aws.amazon.com/s3?region=eu-west-1#x', 'eu-west-1', 'eu-west-1'],
    ['https://us-east-1.console.aws.amazon.com/s3?region=eu-west-1', 'eu-west-1', 'eu-west-1'],
    ['https://us-east-1.console.aws.amazon.com/s3?region=cn-north-1', 'us-east-1', 'us-east-1'],
    ['https://us-east-1.console.aws.amazon.com/x?region=global', 'us-east-1', undefined],
    ['https://console.aws.amazon.com/iam/home', undefined, undefined],
    ['https://s3.console.aws.amazon.com/', undefined, undefined],
    ['https://eu-west-1.quicksight.aws.amazon.com/sn', 'eu-west-1', undefined],
    ['https://quicksight.aws.amazon.com/sn?region=eu-west-1', undefined, undefined],
  ];

describe('the region', () => {
  test.each(REGIONS)('of %s', async (text, named, ofPage) => {
    expect(regionNamedBy(readDestination(text), aws.partition)).toBe(named);
    expect((await opened(text, aws)).region).toBe(ofPage);
  });

  test.each(['arn:aws:sqs:cn-north-1:111122223333:q', 's3?region=cn-north-1', 's3?region='])(
    'that %s names is not in the partition',
    (text) => {
      expect(regionNamedBy(readDestination(text), aws.partition)).toBeUndefined();
    },
  );
});

describe('the partition', () => {
  test.each([
    ['arn:aws-cn:s3:::b', 'aws-cn'],
    ['https://console.amazonaws-us-gov.com/iam/home', 'aws-us-gov'],
    ['https://eusc-de-east-1.console.amazonaws-eusc.eu/', 'aws-eusc'],
    ['https://lightsail.aws.amazon.com/', 'aws'],
    ['s3?region=cn-northwest-1', 'aws-cn'],
    ['s3?region=global', undefined],
    ['s3', undefined],
    ['s3/home', undefined],
    ['https://evil.example/', undefined],
    [undefined, undefined],
  ])('that %s names', (text, id) => {
    expect(partitionNamedBy(readDestination(text))?.id).toBe(id);
  });

  test.each(['arn:aws-iso:s3:::b', 's3?region=us-iso-east-1'])('of %s is refused', (text) => {
    expect(() => partitionNamedBy(readDestination(text))).toThrow(
      expect.objectContaining({ code: 'unsupported-partition' }),
    );
  });
});

test.each([
  ['arn:aws:sqs:eu-west-1:111122223333:q', '111122223333'],
  ['arn:aws:other:eu-west-1:111122223333:q', '111122223333'],
  ['arn:aws:iam::aws:policy/ReadOnlyAccess', undefined],
  ['arn:aws:s3:::bucket', undefined],
  ['sqs', undefined],
])('the account that %s names', async (text, account) => {
  expect((await opened(text, aws)).accountId).toBe(account);
});
