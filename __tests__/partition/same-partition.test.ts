import { expect, test } from 'vitest';
import { partitionById } from '../../src/partition/partition.ts';
import { checkPartition } from '../../src/partition/same-partition.ts';

const GOVCLOUD = partitionById('aws-us-gov');

test('ARNs of the partition pass, and so do other texts', () => {
  const arn = 'arn:aws-us-gov:iam::aws:policy/ReadOnlyAccess';
  expect(() => checkPartition('policy-arns', [arn, 'Billing', '4'], GOVCLOUD)).not.toThrow();
  expect(() => checkPartition('policy-arns', [], GOVCLOUD)).not.toThrow();
});

test.each(['arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws-us:iam::aws:policy/A'])(
  '%s is refused',
  (arn) => {
    expect(() => checkPartition('policy-arns', ['Billing', arn], GOVCLOUD)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: `Input "policy-arns" has "${arn}", which does not belong to the role's partition aws-us-gov.`,
        advice: 'Use an ARN that begins with arn:aws-us-gov:.',
      }),
    );
  },
);
