import { describe, expect, test } from 'vitest';
import { parseDuration } from '../../src/inputs/duration.ts';
import type { RawInputs } from '../../src/inputs/names.ts';
import { parseSignInInputs } from '../../src/inputs/sign-in.ts';
import { parseCreateInputs } from '../../src/inputs/temporary-roles.ts';
import { inputRefusal } from '../fixtures/refusal.ts';
import { RUN } from '../fixtures/run-facts.ts';

describe('a duration', () => {
  const range = { minSeconds: 2, maxSeconds: 999_999_999, form: 'from this to that' };
  const forms = 'Write a duration from this to that, for example 45m, 1h30m, 12h or 3600.';

  test.each([
    '',
    'an hour',
    'x1h',
    '1hx',
    '1234567h',
    '1234567m',
    '1234567s',
    '1m1h',
    '1234567890',
    '5x',
    'x5',
  ])('%s is not one', (value) => {
    expect(() => parseDuration('any', value, range)).toThrow(
      inputRefusal('any', `is "${value}", which is not a duration`, forms),
    );
  });

  test('that is long is cut to 40 characters', () => {
    const value = `${'x'.repeat(39)} ${'y'.repeat(60)}`;
    expect(() => parseDuration('any', value, range)).toThrow(
      inputRefusal('any', `is "${'x'.repeat(39)} …", which is not a duration`, forms),
    );
  });

  test.each([
    ['2', 2],
    ['999999999', 999_999_999],
    ['123456s', 123_456],
    ['123456m', 7_407_360],
    ['123456h', 444_441_600],
    ['1m', 60],
    ['2s', 2],
  ])('%s is %d seconds', (value, seconds) => {
    expect(parseDuration('any', value, range)).toBe(seconds);
  });

  test.each([
    ['1', 'is "1" (seconds)'],
    ['0s', 'is "0s"'],
    ['1s', 'is "1s"'],
  ])('%s is out of range', (value, what) => {
    expect(() => parseDuration('any', value, range)).toThrow(
      inputRefusal('any', `${what}, which is out of range`, 'Write a duration from this to that.'),
    );
  });

  const asked = 'Write a duration from 15m to 12h (900 to 43200 seconds).';
  test.each([
    ['session-duration', '899', (raw: RawInputs) => parseSignInInputs(raw, RUN)],
    ['session-duration', '43201', (raw: RawInputs) => parseSignInInputs(raw, RUN)],
    ['expires-in', '899', (raw: RawInputs) => parseCreateInputs(raw, RUN)],
    ['expires-in', '43201', (raw: RawInputs) => parseCreateInputs(raw, RUN)],
  ] as const)('%s: %s is out of range', (input, value, parse) => {
    expect(() => parse({ [input]: value })).toThrow(
      inputRefusal(input, `is "${value}" (seconds), which is out of range`, asked),
    );
  });
});
