import { describe, expect, test } from 'vitest';
import { RESOURCE_PAGES } from '../../src/console/page-lookup.ts';
import { matchArn } from '../../src/console/page-template.ts';
import type { ResourcePage } from '../../src/console/pages/resource-page.ts';
import { partitionById } from '../../src/partition/partition.ts';
import { opened, openedUrl } from '../fixtures/destination.ts';
import { RECORDED } from './recorded-pages.ts';

const aws = { partition: partitionById('aws'), region: 'eu-west-1' };
const home = 'https://eu-west-1.console.aws.amazon.com/';

/** Forms of ARNs without a recorded page, and their pages: paths on the console host, or URLs. */
const FURTHER = `
arn:aws:codepipeline:eu-west-1:111122223333:app-release/Build/Compile codesuite/codepipeline/pipelines/app-release/view?region=eu-west-1
arn:aws:states:eu-west-1:111122223333:stateMachine:app-flow:3 states/home?region=eu-west-1#/statemachines/view/arn:aws:states:eu-west-1:111122223333:stateMachine:app-flow
arn:aws:batch:eu-west-1:111122223333:job/01234567-89ab-cdef-0123-456789abcdef:7 batch/home?region=eu-west-1#jobs/detail/01234567-89ab-cdef-0123-456789abcdef:7
arn:aws:dynamodb:eu-west-1:111122223333:table/app-items/stream/2026-01-31T00:00:00.000 dynamodbv2/home?region=eu-west-1#table?name=app-items
arn:aws:s3:::app-bucket/* s3/buckets/app-bucket?region=eu-west-1
arn:aws:s3:::app-bucket/reports/* s3/buckets/app-bucket?region=eu-west-1&bucketType=general&prefix=reports%2F&showversions=false
arn:aws:s3:::app-bucket/reports/2026* s3/buckets/app-bucket?region=eu-west-1&bucketType=general&prefix=reports%2F2026&showversions=false
arn:aws:rds:eu-west-1:111122223333:cluster-snapshot:rds:app-1 rds/home?region=eu-west-1#db-snapshot:id=rds%3Aapp-1
arn:aws:iam::aws:policy/service-role/AWSLambdaRole https://console.aws.amazon.com/iam/home#/policies/details/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2Fservice-role%2FAWSLambdaRole
arn:aws:states:eu-west-1:111122223333:execution:global:run-1 states/home?region=eu-west-1#/v2/executions/details/arn:aws:states:eu-west-1:111122223333:execution:global:run-1
arn:aws:iam::111122223333:role/Plain https://console.aws.amazon.com/iam/home#/roles/details/Plain
arn:aws:ec2:eu-west-1:111122223333:image/ami-0123456789abcdef0 ec2/home?region=eu-west-1#ImageDetails:imageId=ami-0123456789abcdef0
arn:aws:ssm:eu-west-1::document/AWS-RunShellScript systems-manager/documents/AWS-RunShellScript/description?region=eu-west-1
arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/prod/db secretsmanager/secret?name=app%2Fprod%2Fdb&region=eu-west-1
arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/prod/db-?????? secretsmanager/secret?name=app%2Fprod%2Fdb&region=eu-west-1
arn:aws:health:global::event/IAM/A/B https://health.aws.amazon.com/health/home#/account/event-log?eventID=arn%3Aaws%3Ahealth%3Aglobal%3A%3Aevent%2FIAM%2FA%2FB
arn:aws:sqs:eu-west-1:111122223333:app-jobs.fifo sqs/v3/home?region=eu-west-1#/queues/https%3A%2F%2Fsqs.eu-west-1.amazonaws.com%2F111122223333%2Fapp-jobs.fifo
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [string, string]);

/** The pages of these need facts that the ARN does not have, or their page is unknown. */
const UNKNOWN = [
  'arn:aws:ecs:eu-west-1:111122223333:task/0123456789abcdef0123456789abcdef',
  'arn:aws:execute-api:eu-west-1:111122223333:abc123defg/prod/GET/x',
  'arn:aws:iam::111122223333:user/alice',
  'arn:aws:s3:eu-west-1:111122223333:bucket/x',
  'arn:aws:dynamodb:eu-west-1:111122223333:table/app-items/backup/0123',
  'arn:aws:lambda:eu-west-1:111122223333:function:*',
  'arn:aws:logs:eu-west-1:111122223333:log-group:g:log-stream:*',
  'arn:aws:codebuild:eu-west-1:111122223333:project/..',
  'arn:aws:ecr:eu-west-1:111122223333:repository/a/../b',
  'arn:aws:quicksight:eu-west-1:111122223333:dashboard/..',
  'arn:aws:events:eu-west-1:111122223333:rule/aws.partner/a/b/c',
  'arn:aws:ecs:eu-west-1::cluster/no-account',
];

describe('a resource with a page of its own', () => {
  test.each(FURTHER)('%s', async (arn, page) => {
    const { url, remark } = await opened(arn, aws);
    expect(url).toBe(page.startsWith('https:') ? page : home + page);
    expect(remark).toBeUndefined();
  });

  test.each([
    [
      'a name with spaces',
      'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:My Alarm (5xx > 1%): é',
      'cloudwatch/home?region=eu-west-1#alarmsV2:alarm/My%20Alarm%20(5xx%20%3E%201%25)%3A%20%C3%A9',
    ],
    [
      'a key with spaces and letters beyond ASCII',
      'arn:aws:s3:::app-bucket/a b/ü&x=1#y?.csv',
      's3/object/app-bucket?region=eu-west-1&bucketType=general&prefix=a%20b%2F%C3%BC%26x%3D1%23y%3F.csv',
    ],
    [
      'a stream with a space',
      'arn:aws:logs:eu-west-1:111122223333:log-group:g:log-stream:a b',
      'cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/g/log-events/a$2520b',
    ],
  ])('%s', async (_what, arn, page) => {
    expect(await openedUrl(arn, aws)).toBe(home + page);
  });

  test.each([
    [
      'arn:aws-cn:sqs:cn-north-1:111122223333:jobs',
      'https://cn-north-1.console.amazonaws.cn/sqs/v3/home?region=cn-north-1#/queues/https%3A%2F%2Fsqs.cn-north-1.amazonaws.com.cn%2F111122223333%2Fjobs',
    ],
    [
      'arn:aws-us-gov:iam::111122223333:role/ci/R',
      'https://console.amazonaws-us-gov.com/iam/home#/roles/details/R',
    ],
    [
      'arn:aws-eusc:sqs:eusc-de-east-1:111122223333:jobs',
      'https://eusc-de-east-1.console.amazonaws-eusc.eu/sqs/v3/home?region=eusc-de-east-1#/queues/https%3A%2F%2Fsqs.eusc-de-east-1.amazonaws.eu%2F111122223333%2Fjobs',
    ],
    [
      'arn:aws-us-gov:states:us-gov-east-1:111122223333:stateMachine:m:live',
      'https://us-gov-east-1.console.amazonaws-us-gov.com/states/home?region=us-gov-east-1#/statemachines/view/arn:aws-us-gov:states:us-gov-east-1:111122223333:stateMachine:m',
    ],
    // Consoles elsewhere are those of the partition aws.
    [
      'arn:aws-us-gov:quicksight:us-gov-west-1:111122223333:dashboard/d',
      'https://us-gov-west-1.console.amazonaws-us-gov.com/go/view?arn=arn%3Aaws-us-gov%3Aquicksight%3Aus-gov-west-1%3A111122223333%3Adashboard%2Fd',
    ],
  ])('in its partition: %s', async (arn, url) => {
    const partition = partitionById(arn.split(':')[1] ?? '');
    expect(await openedUrl(arn, { partition, region: partition.firstRegion })).toBe(url);
  });

  test('without a region opens in the region of the sign-in', async () => {
    const context = { ...aws, region: 'us-west-2' };
    expect(await opened('arn:aws:s3:::b3t', context)).toMatchObject({
      url: 'https://us-west-2.console.aws.amazon.com/s3/buckets/b3t?region=us-west-2',
      region: 'us-west-2',
    });
  });
});

test.each(UNKNOWN)('%s goes to AWS', async (arn) => {
  const { url, remark } = await opened(arn, aws);
  expect(url).toBe(`${home}go/view?arn=${encodeURIComponent(arn)}`);
  expect(remark?.level).toBe('info');
});

describe('every row', () => {
  test('is reached by an ARN of these tests', () => {
    const arns = [...RECORDED.map(({ given }) => given), ...FURTHER.map(([arn]) => arn)];
    const reached = new Set(arns.map(firstRow));
    expect(kindsOf(RESOURCE_PAGES.filter((row) => !reached.has(row)))).toEqual([]);
  });

  test('has a source', () => {
    expect(kindsOf(RESOURCE_PAGES.filter(({ sources }) => sources.length === 0))).toEqual([]);
  });

  test('has a name of its own', () => {
    const kinds = kindsOf(RESOURCE_PAGES);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

function kindsOf(rows: readonly ResourcePage[]): string[] {
  return rows.map(({ kind }) => kind);
}

function firstRow(arn: string): ResourcePage | undefined {
  return RESOURCE_PAGES.find((row) => matchArn(row.arn, arn) !== undefined);
}
