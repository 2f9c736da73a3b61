import { expect, test } from 'vitest';
import { judgeIamFailure } from '../../src/aws/iam-errors.ts';
import { judgeRefusal } from '../../src/aws/service-error.ts';
import { judgeStsFailure } from '../../src/aws/sts-errors.ts';
import { TransportError } from '../../src/http/message.ts';

const JUDGES = [
  ['a call of AWS', judgeRefusal],
  ['a call of STS', judgeStsFailure],
  ['a call of IAM', judgeIamFailure],
] as const;

test.each(JUDGES)('%s that a mistake of the code ends is not tried again', (_call, judge) => {
  expect(judge(new TypeError('fetch failed'))).toBeUndefined();
  expect(judge(new TypeError('Throttling'))).toBeUndefined();
});

test.each(JUDGES)('%s that the network ends is tried again', (_call, judge) => {
  expect(judge(new TransportError('reset', 'host', 'closed'))).toEqual({ afterMs: undefined });
});
