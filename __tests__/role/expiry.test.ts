import { describe, expect, test } from 'vitest';
import {
  denyAfterExpiryPolicy,
  hasExpired,
  maxSessionSeconds,
  policyTime,
} from '../../src/role/expiry.ts';

const expiresAt = new Date('2026-03-01T12:00:00.900Z');
const role = { repository: 'o/r', run: '1-1', expiresAt };

test.each([
  [-3600, false],
  [0, false],
  [60, false],
  [120, false],
  [120.001, true],
  [86_400, true],
])('%d s after its expiry a role counts as expired: %s', (seconds, expired) => {
  expect(hasExpired(role, new Date(expiresAt.getTime() + seconds * 1000))).toBe(expired);
});

test.each([
  [900, 3600],
  [3600, 3600],
  [3601, 3601],
  [43_200, 43_200],
])('a role that lives %d s has sessions of up to %d s', (lives, max) => {
  expect(maxSessionSeconds(lives)).toBe(max);
});

describe('the policy that ends the power', () => {
  test('denies everything after the expiry, and has no place for anything else', () => {
    expect(JSON.parse(denyAfterExpiryPolicy(expiresAt))).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'NothingAfterExpiry',
          Effect: 'Deny',
          Action: '*',
          Resource: '*',
          Condition: { DateGreaterThan: { 'aws:CurrentTime': '2026-03-01T12:00:00Z' } },
        },
      ],
    });
  });

  test('has the form that IAM knows, and is never later than the expiry', () => {
    expect(policyTime(expiresAt)).toBe('2026-03-01T12:00:00Z');
  });
});
