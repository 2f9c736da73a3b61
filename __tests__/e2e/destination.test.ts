import { describe, expect } from 'vitest';
import { ACCOUNT_IDS } from './accounts.ts';
import { openConsole } from './console.ts';
import { test } from './world.ts';

const CONSOLE = 'https://us-east-1.console.aws.amazon.com';
const INSTANCE = 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0';

const OPENED: readonly (readonly [string, string])[] = [
  ['s3', `${CONSOLE}/s3/home?region=us-east-1`],
  [
    '/cloudwatch/home#logsV2:log-groups',
    `${CONSOLE}/cloudwatch/home?region=us-east-1#logsV2:log-groups`,
  ],
  [
    'cloudformation/home?region=eu-west-1#/stacks',
    'https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1#/stacks',
  ],
  ['some-new-service/home', `${CONSOLE}/some-new-service/home?region=us-east-1`],
  [
    'arn:aws:s3:::my-bucket',
    `${CONSOLE}/go/view?arn=${encodeURIComponent('arn:aws:s3:::my-bucket')}`,
  ],
  [
    INSTANCE,
    `https://eu-west-1.console.aws.amazon.com/go/view?arn=${encodeURIComponent(INSTANCE)}`,
  ],
  [
    'https://eu-central-1.console.aws.amazon.com/ec2/home?region=eu-central-1#Instances:v=3;$case=tags:true%5C,client:false',
    'https://eu-central-1.console.aws.amazon.com/ec2/home?region=eu-central-1#Instances:v=3;$case=tags:true%5C,client:false',
  ],
  // Copied from a browser with several sessions.
  [
    'https://111122223333-abcdefgh.us-east-1.console.aws.amazon.com/s3/buckets?region=us-east-1',
    `${CONSOLE}/s3/buckets?region=us-east-1`,
  ],
  ['https://console.aws.amazon.com/billing/home', 'https://console.aws.amazon.com/billing/home'],
];

const REFUSED: readonly string[] = [
  'https://console.aws.amazon.com.evil.example/',
  'https://console.aws.amazon.com@evil.example/',
  'https://evil.example\\.console.aws.amazon.com/',
  'https://evil.example/console.aws.amazon.com',
  'https://xn--console-aws.console.aws.amazon.com/',
  'https://consoleaws.amazon.com/',
  'http://console.aws.amazon.com/',
  'https://console.aws.amazon.com:8443/',
  'https://console.amazonaws.cn/s3/home',
  '//evil.example/home',
  'javascript:alert(1)',
  's3/../../evil',
  'arn:aws-cn:s3:::my-bucket',
  'arn:aws:s3',
  's3 home',
];

describe('destination', () => {
  test.concurrent.for(OPENED)('%s', async ([destination, page], { world }) => {
    const run = await world.run({
      inputs: { 'role-arn': `arn:aws:iam::${ACCOUNT_IDS.aws}:role/ReadOnly`, destination },
    });
    expect(run.annotations).toEqual([]);
    expect(run.outputs['destination-url']).toBe(page);
    expect(run.log).toContain(`Destination: ${page}`);
    const { facts } = await openConsole(world.aws, run.outputs['console-url']);
    expect(facts).toMatchObject({ account: ACCOUNT_IDS.aws, destination: page });
  });

  test.concurrent.for(REFUSED)('%s is refused', async (destination, { world }) => {
    const run = await world.run({
      inputs: { 'role-arn': 'arn:aws:iam::111122223333:role/ReadOnly', destination },
    });
    expect(run.annotations).toMatchObject([{ level: 'error', title: 'invalid-input' }]);
    expect(run.annotations[0]?.message).toMatch(/^Input "destination" /);
    expect(run.calls).toEqual([]);
  });
});
