import { expect, test } from 'vitest';
import { clockTime, timeFromNow } from '../../src/text/clock.ts';

const now = new Date('2026-03-01T23:50:10Z');

test.each([
  ['2026-03-01T23:55:10Z', '23:55 UTC (in 5 minutes)'],
  ['2026-03-01T23:51:10Z', '23:51 UTC (in 1 minute)'],
  ['2026-03-02T00:05:09Z', '2026-03-02 00:05 UTC (in 15 minutes)'],
  ['2026-03-02T00:50:10Z', '2026-03-02 00:50 UTC (in 1 hour)'],
  ['2026-03-02T01:20:10Z', '2026-03-02 01:20 UTC (in 90 minutes)'],
  ['2026-03-01T23:45:10Z', '23:45 UTC (5 minutes ago)'],
  ['2026-03-01T22:50:10Z', '22:50 UTC (1 hour ago)'],
  ['2026-03-01T23:49:10Z', '23:49 UTC (1 minute ago)'],
  ['2026-03-01T23:50:10Z', '23:50 UTC (in 0 hours)'],
  ['2026-03-01T23:50:39Z', '23:50 UTC (in 0 hours)'],
  ['2026-03-01T23:50:40Z', '23:50 UTC (in 1 minute)'],
  ['2026-03-02T11:50:10Z', '2026-03-02 11:50 UTC (in 12 hours)'],
])('%s is %s', (time, text) => {
  expect(timeFromNow(new Date(time), now)).toBe(text);
});

test('the date is there only for another day', () => {
  expect(clockTime(new Date('2026-03-01T14:05:00Z'), now)).toBe('14:05 UTC');
  expect(clockTime(new Date('2026-02-28T14:05:00Z'), now)).toBe('2026-02-28 14:05 UTC');
});
