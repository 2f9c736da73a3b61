import { describe, expect, test } from 'vitest';
import { partitionNamedBy, regionNamedBy } from '../../src/console/destination.ts';
import { readDestination } from '../../src/console/destination-form.ts';
import { partitionById } from '../../src/partition/partition.ts';
import { opened, openedUrl, refusal } from '../fixtures/destination.ts';

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

describe('a region that is misspelled', () => {
  const MISSPELLED: readonly (readonly [string, string, string, string?])[] = [
    ['https://eu-cental-1.console.aws.amazon.com/s3/home', 'eu-cental-1', 'eu-central-1'],
    ['https://us-east1.console.aws.amazon.com/s3/home', 'us-east1', 'us-east-1'],
    ['https://frankfurt.console.aws.amazon.com/s3/home', 'frankfurt', 'eu-central-1'],
    [
      'https://us-east-1.console.aws.amazon.com/s3?region=Dublin,Ireland',
      'Dublin,Ireland',
      'eu-west-1',
    ],
    ['https://console.aws.amazon.com/s3/home?region=us-wets-2', 'us-wets-2', 'us-west-2'],
    ['https://eu-wets-1.quicksight.aws.amazon.com/sn', 'eu-wets-1', 'eu-west-1'],
    ['ec2/home?region=us-wets-2', 'us-wets-2', 'us-west-2'],
    ['arn:aws:sqs:us-wets-2:111122223333:q', 'us-wets-2', 'us-west-2'],
    ['arn:aws:iot:us-wets-2:111122223333:thing/lamp', 'us-wets-2', 'us-west-2'],
    ['s3', 'eu-cental-1', 'eu-central-1', 'eu-cental-1'],
    ['lamdba', 'eu-cental-1', 'eu-central-1', 'eu-cental-1'],
  ];

  test.each(MISSPELLED)('%s: a warning', async (text, region, meant, inputRegion) => {
    const { remark } = await opened(text, { ...aws, region: inputRegion ?? aws.region });
    expect(remark).toEqual({
      level: 'warning',
      text: `The page is in the region "${region}", which this action does not know. Did you mean ${meant}? If AWS does not have the region, the page does not open.`,
    });
  });

  test.each([
    'https://eu-central-9.console.aws.amazon.com/s3/home?region=eu-central-9',
    'https://s3.console.aws.amazon.com/s3/home?region=global',
    'https://us-east-1.console.aws.amazon.com/s3/home?region=cn-north-1',
    'https://support.console.aws.amazon.com/support/home',
    'https://lightsail.aws.amazon.com/ls/webapp/home?region=us-wets-2#frankfurt',
  ])('is not in %s', async (text) => {
    expect((await opened(text, aws)).remark).toBeUndefined();
  });

  test.each([
    ['https://eu_central_1.console.aws.amazon.com/s3', 'eu_central_1.console.aws.amazon.com'],
    ['https://eu-central1.quicksight.aws.amazon.com/', 'eu-central1.quicksight.aws.amazon.com'],
  ])('in the host of %s is refused with the region that was meant', async (text, host) => {
    await expect(openedUrl(text, aws)).rejects.toThrow(
      refusal(
        `leads to the host "${host}", which is not a console of the partition aws`,
        'Did you mean eu-central-1? Use a URL of a console host such as us-east-1.console.aws.amazon.com, or a service path, which fits every partition.',
      ),
    );
  });
});
