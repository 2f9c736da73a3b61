import { expect, test } from 'vitest';
import { hasOnlyTypes, nothingToChange } from '../../scripts/mutation.ts';

const JUDGED = ['src/{console,inputs}/**/*.ts', 'src/errors.ts'];

test.each([
  [[]],
  [['src/console/arn.ts']],
  [['src/console/arn.ts:10-20']],
  [['src/console/arn.ts:10:2-20:8', 'src/errors.ts']],
  [['src/console/**']],
  [['src/console/**', '!src/console/arn.ts']],
])('%j has something to change', (patterns) => {
  expect(nothingToChange(patterns, JUDGED)).toEqual([]);
});

test.each([
  ['src/run.ts', 'src/run.ts: not judged, since mutation testing is of '],
  ['src/{run,errors}.ts', 'src/run.ts: not judged, since mutation testing is of '],
  ['src/console/origin.ts', 'src/console/origin.ts has nothing but types.'],
  ['src/console/none.ts', 'There is no file src/console/none.ts.'],
])('%s has nothing', (pattern, beginning) => {
  const reasons = nothingToChange([pattern], JUDGED);
  expect(reasons.map((reason) => reason.slice(0, beginning.length))).toEqual([beginning]);
});

test('the files that may be changed are named with those that may not', () => {
  expect(nothingToChange(['src/run.ts'], JUDGED)).toEqual([
    'src/run.ts: not judged, since mutation testing is of src/{console,inputs}/**/*.ts, src/errors.ts only.',
  ]);
});

test('a file of types is told from one with code', () => {
  expect(hasOnlyTypes('src/console/origin.ts')).toBe(true);
  expect(hasOnlyTypes('src/console/arn.ts')).toBe(false);
});
