import { expect, test } from 'vitest';
import { judgeIamFailure } from '../../src/aws/iam-errors.ts';
import { judgeRefusal } from '../../src/aws/service-error.ts';
import { judgeStsFailure } from '../../src/aws/sts-retries.ts';
import { TransportError } from '../../src/http/message.ts';

const JUDGES = [
  ['a call of AWS', judgeRefusal],
  ['a call of STS', judgeStsFailure],
  ['a call of IAM', judgeIamFailure],
] as const;

test.each(JUDGES)('%s is not tried again after a bug', (_call, judge) => {
  expect(judge(new TypeError('fetch failed'))).toBeUndefined();
  expect(judge(new TypeError('Throttling'))).toBeUndefined();
});

test.each(JUDGES)('%s is tried again after a fault of the network', (_call, judge) => {
  expect(judge(new TransportError('reset', 'host', 'closed'))).toEqual({ afterMs: undefined });
});
