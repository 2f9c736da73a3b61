import { describe, expect } from 'vitest';
import { ACCOUNT_IDS } from './accounts.ts';
import { openConsole } from './console.ts';
import { test } from './world.ts';

const ROLE = `arn:aws:iam::${ACCOUNT_IDS.aws}:role/ReadOnly`;
const CONSOLE = 'https://us-east-1.console.aws.amazon.com';
const INSTANCE = `arn:aws:ec2:eu-west-1:${ACCOUNT_IDS.aws}:instance/i-0123456789abcdef0`;

const STACK = `arn:aws:cloudformation:eu-west-1:${ACCOUNT_IDS.aws}:stack/shop/01234567-89ab`;
const UNKNOWN_KIND = `arn:aws:iot:eu-west-1:${ACCOUNT_IDS.aws}:thing/lamp 1`;

const OPENED: readonly (readonly [string, string])[] = [
  ['s3', `${CONSOLE}/s3/home?region=us-east-1`],
  ['stepfunctions', `${CONSOLE}/states/home?region=us-east-1`],
  ['iam', 'https://console.aws.amazon.com/iam/home'],
  ['lightsail', 'https://lightsail.aws.amazon.com/ls/webapp/home'],
  [
    '/cloudwatch/home#logsV2:log-groups',
    `${CONSOLE}/cloudwatch/home?region=us-east-1#logsV2:log-groups`,
  ],
  [
    'cloudformation/home?region=eu-west-1#/stacks',
    'https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1#/stacks',
  ],
  ['some-new-service/home', `${CONSOLE}/some-new-service/home?region=us-east-1`],
  ['arn:aws:s3:::my-bucket', `${CONSOLE}/s3/buckets/my-bucket?region=us-east-1`],
  [
    INSTANCE,
    'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#InstanceDetails:instanceId=i-0123456789abcdef0',
  ],
  [
    STACK,
    `https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1#/stacks/events?stackId=${encodeURIComponent(STACK)}`,
  ],
  [
    `arn:aws:cloudwatch:eu-west-1:${ACCOUNT_IDS.aws}:alarm:My Alarm (é)`,
    'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/My%20Alarm%20(%C3%A9)',
  ],
  [
    UNKNOWN_KIND,
    `https://eu-west-1.console.aws.amazon.com/go/view?arn=${encodeURIComponent(UNKNOWN_KIND)}`,
  ],
  [
    '/aws/lambda/orders',
    `${CONSOLE}/cloudwatch/home?region=us-east-1#logsV2:log-groups/log-group/$252Faws$252Flambda$252Forders`,
  ],
  [
    's3://my-bucket/a b/c.csv',
    `${CONSOLE}/s3/object/my-bucket?region=us-east-1&bucketType=general&prefix=a%20b%2Fc.csv`,
  ],
  ['wafv2/home?region=global', `${CONSOLE}/wafv2/home?region=global`],
  [
    'https://eu-west-1.quicksight.aws.amazon.com/sn/start',
    'https://eu-west-1.quicksight.aws.amazon.com/sn/start',
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
  'cf',
  'arn:aws:s3:::a\nb',
  'https://x.quicksight.aws.amazon.com/',
  'https://my-team.awsapps.com/start',
];

describe('destination', () => {
  test.concurrent.for(OPENED)('%s', async ([destination, page], { world }) => {
    const run = await world.run({
      inputs: { 'role-arn': ROLE, destination },
    });
    expect(run.annotations).toEqual([]);
    expect(run.outputs['destination-url']).toBe(page);
    expect(run.log).toContain(`Destination: ${page}`);
    const { facts } = await openConsole(world.aws, run.outputs['console-url']);
    expect(facts).toMatchObject({ account: ACCOUNT_IDS.aws, destination: page });
  });

  test('the log says that AWS decides what an ARN of another kind opens', async ({ world }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE, destination: UNKNOWN_KIND } });
    expect(run.log).toContain('AWS decides what /go/view opens for it');
  });

  test('an unknown word opens as a path, with a warning', async ({ world }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE, destination: 'lamdba' } });
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('Did you mean lambda?') },
    ]);
    expect(run.outputs['destination-url']).toBe(`${CONSOLE}/lamdba/home?region=us-east-1`);
  });

  test('an ARN of another account is a warning for each role', async ({ world }) => {
    const other = 'arn:aws:sqs:eu-west-1:999988887777:jobs';
    const run = await world.run({ inputs: { 'role-arn': ROLE, destination: other } });
    expect(run.outcome).toBe('success');
    expect(run.annotations).toMatchObject([
      {
        level: 'warning',
        message: expect.stringMatching(/999988887777, .* opens the account 444455556666/),
      },
    ]);
  });

  test('the region in the summary is that of the page', async ({ world }) => {
    const run = await world.run({
      inputs: { 'role-arn': ROLE, destination: INSTANCE, region: 'us-west-2' },
    });
    expect(run.summary).toContain('<code>eu-west-1: /');
    expect(run.summary).not.toContain('us-west-2');
  });

  test.concurrent.for(REFUSED)('%s is refused', async (destination, { world }) => {
    const run = await world.run({
      inputs: { 'role-arn': ROLE, destination },
    });
    expect(run.annotations).toMatchObject([{ level: 'error', title: 'invalid-input' }]);
    expect(run.annotations[0]?.message).toMatch(/^Input "destination" /);
    expect(run.calls).toEqual([]);
  });
});
