import { describe, expect, test } from 'vitest';
import {
  EXPIRY_POLICY_NAME,
  endsTooLate,
  expiryPolicy,
  hasExpired,
  maxSessionSeconds,
} from '../../src/role/expiry.ts';
import { MAX_INLINE_LENGTH } from '../../src/role/policies.ts';

const ARN = 'arn:aws:iam::111122223333:role/aws-console-url/x';
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
  [-1, false],
  [43_200, false],
  [43_320, false],
  [43_320.001, true],
  [86_400, true],
])(
  '%d s before its expiry a role ends later than this action lets one live: %s',
  (seconds, late) => {
    expect(endsTooLate(role, new Date(expiresAt.getTime() - seconds * 1000))).toBe(late);
  },
);

test.each([
  [900, 3600],
  [3600, 3600],
  [3601, 3601],
  [43_200, 43_200],
])('a role that lives %d s has sessions of up to %d s', (lives, max) => {
  expect(maxSessionSeconds(lives)).toBe(max);
});

describe('the policy that ends the power', () => {
  test('has a name that tells what it is', () => {
    expect(EXPIRY_POLICY_NAME).toBe('aws-console-url-expiry');
  });

  test('denies everything after the expiry, and changes of the role itself always', () => {
    expect(JSON.parse(expiryPolicy(ARN, expiresAt))).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'NothingAfterExpiry',
          Effect: 'Deny',
          Action: '*',
          Resource: '*',
          Condition: { DateGreaterThan: { 'aws:CurrentTime': '2026-03-01T12:00:00Z' } },
        },
        {
          Sid: 'NoChangeOfItself',
          Effect: 'Deny',
          Action: [
            'iam:DeleteRolePolicy',
            'iam:PutRolePolicy',
            'iam:AttachRolePolicy',
            'iam:DetachRolePolicy',
            'iam:UpdateAssumeRolePolicy',
            'iam:UpdateRole',
            'iam:DeleteRole',
            'iam:PutRolePermissionsBoundary',
            'iam:DeleteRolePermissionsBoundary',
            'iam:TagRole',
            'iam:UntagRole',
          ],
          Resource: ARN,
        },
      ],
    });
  });

  test('fits into the quota of inline policies beside the longest one of the user', () => {
    const longest = `arn:aws-us-gov:iam::111122223333:role/aws-console-url/${'x'.repeat(64)}`;
    expect(expiryPolicy(longest, expiresAt).length + MAX_INLINE_LENGTH).toBeLessThanOrEqual(10_240);
  });
});
