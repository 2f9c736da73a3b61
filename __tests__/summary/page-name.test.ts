import { expect, test } from 'vitest';
import { partitionById } from '../../src/partition/partition.ts';
import { pageName } from '../../src/summary/page-name.ts';

test.each([
  [
    'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1',
    'eu-central-1: /s3/home',
  ],
  ['https://us-east-1.console.aws.amazon.com/iam/home?region=global', 'global: /iam/home'],
  ['https://console.aws.amazon.com/ec2/home?region=us-west-2#Instances:', 'us-west-2: /ec2/home'],
  ['https://console.aws.amazon.com/billing/home', 'console.aws.amazon.com/billing/home'],
  ['https://lightsail.aws.amazon.com/ls/webapp', 'lightsail.aws.amazon.com/ls/webapp'],
  ['https://us-gov-west-1.console.amazonaws-us-gov.com/ec2', 'us-gov-west-1: /ec2', 'aws-us-gov'],
  [
    'https://eusc-de-east-1.console.amazonaws-eusc.eu/go/view',
    'eusc-de-east-1: /go/view',
    'aws-eusc',
  ],
])('%s: the region of the page, or its host', (url, name, partition = 'aws') => {
  expect(pageName(url, partitionById(partition))).toBe(name);
});

test.each([
  ['is empty', 'https://us-east-1.console.aws.amazon.com/s3/home?region=', 'us-east-1: /s3/home'],
  [
    'is of another partition',
    'https://us-east-1.console.aws.amazon.com/s3?region=cn-north-1',
    'us-east-1: /s3',
  ],
  [
    'is no region',
    'https://console.aws.amazon.com/s3?region=frankfurt',
    'console.aws.amazon.com/s3',
  ],
  [
    'is on a console that has none',
    'https://quicksight.aws.amazon.com/sn?region=eu-west-1',
    'quicksight.aws.amazon.com/sn',
  ],
])('a region in the query that %s is not the region of the page', (_what, url, name) => {
  expect(pageName(url, partitionById('aws'))).toBe(name);
});
