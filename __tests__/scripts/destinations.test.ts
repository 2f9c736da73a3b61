import { expect, test } from 'vitest';
import { withDestinations } from '../../scripts/destinations.ts';

const EMPTY = ['kinds', 'words', 'ambiguous', 'hosts']
  .map((name) => `<!-- ${name} -->\n<!-- /${name} -->`)
  .join('\n');

test.each([
  '| S3 bucket | `arn:aws:s3:::BUCKET[/[*]]` | `s3/buckets/BUCKET` |',
  '| Lambda alias | `arn:aws:lambda:REGION:ACCOUNT:function:NAME:ALIAS` | `lambda/home#/functions/NAME/aliases/ALIAS?tab=configure` |',
  '| SQS queue | `arn:aws:sqs:REGION:ACCOUNT:NAME` | `sqs/v3/home#/queues/QUEUE_URL` |',
  '| SNS topic | `arn:aws:sns:REGION:ACCOUNT:NAME` | `sns/v3/home#/topic/ARN` |',
  '| IAM role | `arn:aws:iam::ACCOUNT:role/ROLE` | `iam/home#/roles/details/ROLE` |',
  '| `cfn` `cloudformation` `stacks` | `cloudformation/home` |',
  '| `cf` | `cloudformation`, `cloudfront` |',
  '| `quicksight.aws.amazon.com`, `REGION.quicksight.aws.amazon.com` | <https://docs.aws.amazon.com/quicksight/latest/user/signing-in.html> |',
])('has the row %s', (row) => {
  expect(withDestinations(EMPTY).split('\n')).toContain(row);
});

test('what is there already is replaced', () => {
  const once = withDestinations(EMPTY);
  expect(withDestinations(once)).toBe(once);
});
