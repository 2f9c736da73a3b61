import { expect, test } from 'vitest';
import { policyTime } from '../../src/policy/time.ts';

test('has the form that IAM knows, and is never later than the time', () => {
  expect(policyTime(new Date('2026-03-01T12:00:00.900Z'))).toBe('2026-03-01T12:00:00Z');
});
