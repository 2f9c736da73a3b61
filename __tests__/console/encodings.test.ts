import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, type Encoding } from '../../src/console/encodings.ts';

describe('in the address of a page', () => {
  test.each<[Encoding, string, string]>([
    ['encoded', 'a/b c:é', 'a%2Fb%20c%3A%C3%A9'],
    ['raw', 'arn:aws:x:::a/b c#?é%', 'arn:aws:x:::a/b%20c%23%3F%C3%A9%25'],
    ['logs', '/aws/lambda/f', '$252Faws$252Flambda$252Ff'],
    ['logs', '2026/01/31/[$LATEST]0a', '2026$252F01$252F31$252F$255B$2524LATEST$255D0a'],
    ['parameterPath', 'app/prod/db-url', '%252Fapp%252Fprod%252Fdb-url'],
    ['withoutSuffix', 'app/prod/db-a1B2c3', 'app%2Fprod%2Fdb'],
    ['withoutSuffix', 'app/prod/db-??????', 'app%2Fprod%2Fdb'],
    ['withoutSuffix', 'app/prod/db-?????', 'app%2Fprod%2Fdb-%3F%3F%3F%3F%3F'],
    ['withoutSuffix', 'app/prod/db', 'app%2Fprod%2Fdb'],
    ['withoutSuffix', 'db-a1B2c3d', 'db-a1B2c3d'],
    ['withoutSuffix', 'db-a1B2c', 'db-a1B2c'],
    ['withoutSuffix', 'a-000000-b1', 'a-000000-b1'],
    ['lastPart', 'ci/deploy/app', 'app'],
    ['lastPart', 'app', 'app'],
    ['lastPart', 'ci/a b', 'a%20b'],
    [
      'queueUrl',
      'arn:aws:sqs:eu-west-1:111122223333:q.fifo',
      'https%3A%2F%2Fsqs.eu-west-1.amazonaws.com%2F111122223333%2Fq.fifo',
    ],
    [
      'queueUrl',
      'arn:aws-cn:sqs:cn-north-1:111122223333:q',
      'https%3A%2F%2Fsqs.cn-north-1.amazonaws.com.cn%2F111122223333%2Fq',
    ],
    [
      'queueUrl',
      'arn:aws-us-gov:sqs:us-gov-west-1:111122223333:q',
      'https%3A%2F%2Fsqs.us-gov-west-1.amazonaws.com%2F111122223333%2Fq',
    ],
  ])('%s: %s', (encoding, text, encoded) => {
    expect(ENCODINGS[encoding](text)).toBe(encoded);
  });

  test('only an ARN has a queue', () => {
    expect(() => ENCODINGS.queueUrl('q')).toThrow('Not an ARN');
  });

  test.each(['encoded', 'raw', 'logs', 'parameterPath', 'withoutSuffix', 'lastPart'] as const)(
    '%s lets nothing through that ends a path, a query or a fragment',
    (encoding) => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme' }), (text) => {
          expect(ENCODINGS[encoding](text)).toMatch(/^[A-Za-z0-9%$:/_.!~*'()-]*$/);
        }),
      );
    },
  );
});
