import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { parseDuration } from '../../src/inputs/duration.ts';
import { formatSeconds } from '../../src/session/duration.ts';

const range = { minSeconds: 900, maxSeconds: 43_200, form: 'from 15m to 12h' };
const anyRange = { minSeconds: 0, maxSeconds: Number.MAX_SAFE_INTEGER, form: 'anything' };
const parse = (value: string) => parseDuration('session-duration', value, range);

describe('a duration', () => {
  test.each([
    ['900', 900],
    ['0900', 900],
    ['43200', 43_200],
    ['900s', 900],
    ['15m', 900],
    ['45m', 2700],
    ['90m', 5400],
    ['12h', 43_200],
    ['1h30m', 5400],
    ['1h30m15s', 5415],
    ['1h15s', 3615],
    ['0h15m', 900],
    ['1H30M', 5400],
  ])('%s is %i seconds', (value, seconds) => {
    expect(parse(value)).toBe(seconds);
  });

  test.each([
    '',
    'h',
    'abc',
    '1',
    '0',
    '899',
    '14m59s',
    '43201',
    '12h1s',
    '13h',
    '1.5h',
    '1,5h',
    '-900',
    '+900',
    '1e3',
    '0x384',
    '1 h',
    '1h 30m',
    '30m1h',
    '1h1h',
    '1d',
    '60min',
    'PT1H',
    '15m\n',
    '\u0661\u0665m',
    '9'.repeat(400),
    `${'9'.repeat(400)}h`,
    '999999999',
    'Infinity',
    'NaN',
  ])('%j is refused', (value) => {
    expect(() => parse(value)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(() => parse(value)).toThrow('"session-duration"');
    expect(() => parse(value)).toThrow(
      expect.objectContaining({ advice: expect.stringContaining('from 15m to 12h') }),
    );
    expect(() => parse(value)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^.{1,100}$/s) }),
    );
  });

  test('reads what formatSeconds writes', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), (seconds) => {
        expect(parseDuration('any', formatSeconds(seconds), anyRange)).toBe(seconds);
      }),
    );
  });

  test('never hangs, leaves its range, or throws anything else', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d*[hH]?\d*[mM]?\d*s?$/),
      fc.bigInt().map(String),
    );
    fc.assert(
      fc.property(text, (value) => {
        try {
          const seconds = parse(value);
          expect(Number.isSafeInteger(seconds)).toBe(true);
          expect(seconds).toBeGreaterThanOrEqual(900);
          expect(seconds).toBeLessThanOrEqual(43_200);
        } catch (error) {
          expect(error).toBeInstanceOf(ActionError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
