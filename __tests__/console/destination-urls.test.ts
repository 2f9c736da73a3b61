import { describe, expect, test } from 'vitest';
import { partitionById } from '../../src/partition/partition.ts';
import { openedUrl, refusal } from '../fixtures/destination.ts';

const aws = { partition: partitionById('aws'), region: 'eu-central-1' };
const home = 'https://eu-central-1.console.aws.amazon.com';
const forms =
  'Write a console URL, an ARN, a service word such as "s3", or a path such as "cloudwatch/home#logsV2:log-groups".';

describe('a console URL', () => {
  const foreign = (host: string) =>
    refusal(
      `leads to the host "${host}", which is not a console of the partition aws`,
      'Use a URL of a console host such as us-east-1.console.aws.amazon.com, or a service path, which fits every partition.',
    );

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
    ['https://console.aws.amazon.com?b=@c', 'https://console.aws.amazon.com/?b=@c'],
    ['https://console.aws.amazon.com#@d', 'https://console.aws.amazon.com/#@d'],
    ['https://x.us-east-1.console.aws.amazon.com/', 'https://x.us-east-1.console.aws.amazon.com/'],
    ['https://lightsail.aws.amazon.com/ls/webapp/', 'https://lightsail.aws.amazon.com/ls/webapp/'],
    ['https://quicksight.aws.amazon.com/sn/start', 'https://quicksight.aws.amazon.com/sn/start'],
    [
      'https://eu-west-1.quicksight.aws.amazon.com/sn/start',
      'https://eu-west-1.quicksight.aws.amazon.com/sn/start',
    ],
    [
      'https://health.aws.amazon.com/health/home#/account',
      'https://health.aws.amazon.com/health/home#/account',
    ],
    ['https://phd.aws.amazon.com/phd/home', 'https://phd.aws.amazon.com/phd/home'],
  ])('%s', async (given, url) => {
    expect(await openedUrl(given, aws)).toBe(url);
  });

  test.each([
    ['aws-cn', 'cn-north-1', 'https://cn-north-1.console.amazonaws.cn/s3'],
    ['aws-us-gov', 'us-gov-west-1', 'https://us-gov-west-1.console.amazonaws-us-gov.com/s3'],
    ['aws-eusc', 'eusc-de-east-1', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/s3'],
  ])('of %s is accepted only for a role of that partition', async (id, region, url) => {
    expect(await openedUrl(url, { partition: partitionById(id), region })).toBe(url);
    await expect(openedUrl(url, aws)).rejects.toThrow(foreign(new URL(url).host));
  });

  test.each([
    ['evil.example', 'evil.example'],
    // Only the hosts that are listed, and below quicksight only regions.
    ['x.lightsail.aws.amazon.com', 'x.lightsail.aws.amazon.com'],
    ['eu-west-1.lightsail.aws.amazon.com', 'eu-west-1.lightsail.aws.amazon.com'],
    ['eu-west-1.health.aws.amazon.com', 'eu-west-1.health.aws.amazon.com'],
    ['eu-west-1.phd.aws.amazon.com', 'eu-west-1.phd.aws.amazon.com'],
    ['eu-west-1.quicksight.aws.amazon.org', 'eu-west-1.quicksight.aws.amazon.org'],
    ['x.quicksight.aws.amazon.com', 'x.quicksight.aws.amazon.com'],
    ['cn-north-1.quicksight.aws.amazon.com', 'cn-north-1.quicksight.aws.amazon.com'],
    ['x.eu-west-1.quicksight.aws.amazon.com', 'x.eu-west-1.quicksight.aws.amazon.com'],
    ['my-team.awsapps.com', 'my-team.awsapps.com'],
    ['my-team.my.connect.aws', 'my-team.my.connect.aws'],
    ['aws.amazon.com', 'aws.amazon.com'],
    ['evilconsole.aws.amazon.com', 'evilconsole.aws.amazon.com'],
    ['xn--80ak6aa92e.console.aws.amazon.com', 'xn--80ak6aa92e.console.aws.amazon.com'],
    ['a_b.console.aws.amazon.com', 'a_b.console.aws.amazon.com'],
    ['b.-a.console.aws.amazon.com', 'b.-a.console.aws.amazon.com'],
    ['a*.console.aws.amazon.com', 'a*.console.aws.amazon.com'],
    ['.console.aws.amazon.com', '.console.aws.amazon.com'],
    // A prefix of a session has twelve digits and a suffix, and is the first label.
    ['11112222333-a.evil.example', '11112222333-a.evil.example'],
    ['1111222233334-a.evil.example', '1111222233334-a.evil.example'],
    ['111122223333-abc.evil.example', 'evil.example'],
    ['x.111122223333-a.evil.example', 'x.111122223333-a.evil.example'],
    ['x111122223333-a.evil.example', 'x111122223333-a.evil.example'],
    ['111122223333-.evil.example', '111122223333-.evil.example'],
    ['111122223333-a-b.evil.example', '111122223333-a-b.evil.example'],
  ])('of the host %s is refused', async (host, shown) => {
    await expect(openedUrl(`https://${host}/s3`, aws)).rejects.toThrow(foreign(shown));
  });

  test.each([
    ...['http://console.aws.amazon.com', 'ftp://console.aws.amazon.com', 'a+b.c-1://x'],
    ...['https://', 'https://a%2fb.console.aws.amazon.com'],
  ])('%s is not an https URL', async (url) => {
    await expect(openedUrl(url, aws)).rejects.toThrow(refusal('is not a valid https URL', forms));
  });

  test.each([
    ...['https://user@console.aws.amazon.com', 'https://:password@console.aws.amazon.com'],
    ...['https://u:p@console.aws.amazon.com', 'https://@console.aws.amazon.com/s3'],
    'https://:@console.aws.amazon.com/s3',
    // Browsers accept any number of slashes.
    ...['https:///user@console.aws.amazon.com', 'https:///:password@console.aws.amazon.com'],
  ])('%s has a user name', async (url) => {
    await expect(openedUrl(url, aws)).rejects.toThrow(
      refusal('has a user name in its URL', 'Remove everything up to the "@".'),
    );
  });

  test.each([
    ['a console elsewhere', 'https://lightsail.aws.amazon.com/ls/webapp/', 'aws-cn'],
    ['a regional one', 'https://eu-west-1.quicksight.aws.amazon.com/', 'aws-us-gov'],
  ])('of %s is not one of other partitions', async (_what, url, id) => {
    const partition = partitionById(id);
    await expect(openedUrl(url, { partition, region: partition.firstRegion })).rejects.toThrow(
      new URL(url).hostname,
    );
  });

  test('with a port is refused', async () => {
    await expect(openedUrl('https://console.aws.amazon.com:8443/', aws)).rejects.toThrow(
      refusal('has a port in its URL', 'Remove the port.'),
    );
  });
});
