import { expect, test } from 'vitest';
import {
  accountOfDestination,
  partitionOfDestination,
} from '../../src/console/destination-owner.ts';

test.each([
  [undefined, undefined, undefined],
  ['s3', undefined, undefined],
  ['/cloudwatch/home', undefined, undefined],
  ['arn:aws:s3:::my-bucket', undefined, 'aws'],
  ['arn:aws:iam::aws:policy/ReadOnlyAccess', undefined, 'aws'],
  ['arn:aws-cn:sns:cn-north-1:111122223333:topic', '111122223333', 'aws-cn'],
  ['https://eusc-de-east-1.console.amazonaws-eusc.eu/s3/home', undefined, 'aws-eusc'],
  ['https://console.amazonaws-us-gov.com/', undefined, 'aws-us-gov'],
  ['https://console.amazonaws.cn.example/', undefined, undefined],
  ['https://[', undefined, undefined],
])('%s: account %s, partition %s', (destination, account, partition) => {
  expect(accountOfDestination(destination)).toBe(account);
  expect(partitionOfDestination(destination)?.id).toBe(partition);
});

test('an ARN of an isolated partition is refused', () => {
  expect(() => partitionOfDestination('arn:aws-iso:s3:::bucket')).toThrow(
    expect.objectContaining({ code: 'unsupported-partition' }),
  );
});
