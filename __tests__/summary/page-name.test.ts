import { expect, test } from 'vitest';
import { pageName } from '../../src/summary/page-name.ts';

test.each([
  [
    'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1',
    'eu-central-1: /s3/home',
  ],
  ['https://us-gov-west-1.console.amazonaws-us-gov.com/ec2', 'us-gov-west-1: /ec2'],
  ['https://us-east-1.console.aws.amazon.com/iam/home?region=global', 'global: /iam/home'],
  ['https://console.aws.amazon.com/ec2/home?region=us-west-2#Instances:', 'us-west-2: /ec2/home'],
  ['https://console.aws.amazon.com/billing/home', 'console.aws.amazon.com/billing/home'],
  ['https://x-us-east-1.example.com/a', 'x-us-east-1.example.com/a'],
  ['https://us-east-1-x.example.com/a', 'us-east-1-x.example.com/a'],
  ['https://lightsail.aws.amazon.com/ls/webapp', 'lightsail.aws.amazon.com/ls/webapp'],
])('%s: the region that the page names, or its host', (destinationUrl, name) => {
  expect(pageName({ destinationUrl })).toBe(name);
});
