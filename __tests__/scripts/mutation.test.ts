import { expect, test } from 'vitest';
import { hasOnlyTypes, nothingToChange } from '../../scripts/mutation.ts';

const JUDGED = ['src/{partition,session}/**/*.ts', 'src/errors.ts'];

test.each([
  [[]],
  [['src/partition/arn.ts']],
  [['src/partition/arn.ts:10-20']],
  [['src/partition/arn.ts:10:2-20:8', 'src/errors.ts']],
  [['src/partition/**']],
  [['src/partition/**', '!src/partition/arn.ts']],
])('%j has something to change', (patterns) => {
  expect(nothingToChange(patterns, JUDGED)).toEqual([]);
});

test.each([
  ['src/run.ts', 'src/run.ts: not judged, since mutation testing is of '],
  ['src/{run,errors}.ts', 'src/run.ts: not judged, since mutation testing is of '],
  ['src/session/origin.ts', 'src/session/origin.ts has nothing but types.'],
  ['src/session/none.ts', 'There is no file src/session/none.ts.'],
])('%s has nothing', (pattern, beginning) => {
  const reasons = nothingToChange([pattern], JUDGED);
  expect(reasons.map((reason) => reason.slice(0, beginning.length))).toEqual([beginning]);
});

test('the files that may be changed are named with those that may not', () => {
  expect(nothingToChange(['src/run.ts'], JUDGED)).toEqual([
    'src/run.ts: not judged, since mutation testing is of src/{partition,session}/**/*.ts, src/errors.ts only.',
  ]);
});

test('a file of types is told from one with code', () => {
  expect(hasOnlyTypes('src/session/origin.ts')).toBe(true);
  expect(hasOnlyTypes('src/partition/arn.ts')).toBe(false);
});
