import { describe, expect, test } from 'vitest';
import { AMBIGUOUS_WORDS, SERVICE_PAGES } from '../../src/console/page-lookup.ts';
import { partitionById } from '../../src/partition/partition.ts';
import { distance } from '../../src/text/edit-distance.ts';
import { opened, openedUrl } from '../fixtures/destination.ts';

const aws = { partition: partitionById('aws'), region: 'eu-west-1' };
const china = { partition: partitionById('aws-cn'), region: 'cn-north-1' };
const words = SERVICE_PAGES.flatMap((page) => page.words.split(' '));

describe('a service word', () => {
  test.each([
    ['sfn', 'https://eu-west-1.console.aws.amazon.com/states/home?region=eu-west-1'],
    ['stepfunctions', 'https://eu-west-1.console.aws.amazon.com/states/home?region=eu-west-1'],
    [
      'logs',
      'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups',
    ],
    ['ssm', 'https://eu-west-1.console.aws.amazon.com/systems-manager/home?region=eu-west-1'],
    ['cfn', 'https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1'],
    [
      'secrets',
      'https://eu-west-1.console.aws.amazon.com/secretsmanager/listsecrets?region=eu-west-1',
    ],
    ['r53', 'https://console.aws.amazon.com/route53/v2/home'],
    ['iam', 'https://console.aws.amazon.com/iam/home'],
    ['support', 'https://support.console.aws.amazon.com/support/home'],
    ['quicksight', 'https://quicksight.aws.amazon.com/'],
    ['globalaccelerator', 'https://us-west-2.console.aws.amazon.com/globalaccelerator/home'],
    ['ebs', 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Volumes:'],
    ['vpc', 'https://eu-west-1.console.aws.amazon.com/vpcconsole/home?region=eu-west-1'],
    [
      'xray',
      'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#xray:traces/query',
    ],
    ['opensearch', 'https://eu-west-1.console.aws.amazon.com/aos/home?region=eu-west-1'],
    [
      'emr-serverless',
      'https://eu-west-1.console.aws.amazon.com/emr/home?region=eu-west-1#/serverless',
    ],
    ['home', 'https://eu-west-1.console.aws.amazon.com/console/home?region=eu-west-1'],
    ['S3', 'https://eu-west-1.console.aws.amazon.com/s3/home?region=eu-west-1'],
  ])('%s', async (word, url) => {
    expect(await opened(word, aws)).toMatchObject({ url, remark: undefined });
  });

  test.each([
    ['sfn', 'https://cn-north-1.console.amazonaws.cn/states/home?region=cn-north-1'],
    ['iam', 'https://console.amazonaws.cn/iam/home'],
  ])('%s in another partition', async (word, url) => {
    expect(await opened(word, china)).toMatchObject({ url, remark: undefined });
  });

  test.each(words)('%s has a page, and one meaning', async (word) => {
    expect(word).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    expect(words.filter((other) => other === word)).toHaveLength(1);
    expect(Object.hasOwn(AMBIGUOUS_WORDS, word)).toBe(false);
    expect((await opened(word, aws)).remark).toBeUndefined();
  });

  test.each([
    ['cf', 'cloudformation, cloudfront'],
    ['CF', 'cloudformation, cloudfront'],
    ['sm', 'secretsmanager, sagemaker, ssm'],
  ])('%s is refused, with what it can mean', async (word, candidates) => {
    await expect(openedUrl(word, aws)).rejects.toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: `Input "destination" is "${word}", which stands for several services.`,
        advice: `Write one of ${candidates}.`,
      }),
    );
  });

  test.each(Object.values(AMBIGUOUS_WORDS).flat())('%s, a candidate, is known', (candidate) => {
    expect(words).toContain(candidate);
  });
});

describe('a word that is not known', () => {
  const warning = (word: string, advice: string, partition = 'aws') => ({
    level: 'warning',
    text: `The action has no page for the service word "${word}" in the partition ${partition}, so the link opens the path /${word}/home, which may not exist. ${advice} If the path is right, write ${word}/home as the destination.`,
  });

  test.each([
    ['sfnn', 'Did you mean sfn?'],
    ['lamdba', 'Did you mean lambda?'],
    ['LAMBDAS', 'Did you mean lambda?'],
    ['cloudwatchlogs', 'Did you mean cloudwatch-logs?'],
    ['some-service-of-2031', 'docs/destinations.md lists the words.'],
    ['constructor', 'docs/destinations.md lists the words.'],
  ])('%s opens as a path', async (word, advice) => {
    expect(await opened(word, aws)).toMatchObject({
      url: `https://eu-west-1.console.aws.amazon.com/${word}/home?region=eu-west-1`,
      remark: warning(word, advice),
    });
  });

  test('three near words at most are named, the nearest first', async () => {
    const { remark } = await opened('ecz', aws);
    expect(remark?.text).toContain('Did you mean ec2 or ecr or ecs?');
  });

  test('a word whose console is only in the partition aws', async () => {
    const { url, remark } = await opened('lightsail', china);
    expect(url).toBe('https://cn-north-1.console.amazonaws.cn/lightsail/home?region=cn-north-1');
    expect(remark).toEqual(warning('lightsail', 'docs/destinations.md lists the words.', 'aws-cn'));
  });

  test.each(['s3', 'sfnn/', '/sfnn', 'sfnn/home'])('no warning for %s', async (text) => {
    expect((await opened(text, aws)).remark).toBeUndefined();
  });
});

test.each([
  ['', '', 0],
  ['a', '', 1],
  ['', 'abc', 3],
  ['lambda', 'lambda', 0],
  ['lamdba', 'lambda', 1],
  ['ab', 'ba', 1],
  ['kitten', 'sitting', 3],
  ['abc', 'xbc', 1],
])('%j and %j are %i letters apart', (one, other, letters) => {
  expect(distance(one, other)).toBe(letters);
  expect(distance(other, one)).toBe(letters);
});
