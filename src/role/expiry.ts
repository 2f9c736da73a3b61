import { policyTime } from '../policy/time.ts';
import type { Ownership } from './ownership.ts';

/** The longest life of a role, in seconds. */
export const MAX_EXPIRY_SECONDS = 43_200;

/**
 * A role counts as expired only after this time, because the clocks that write and read its expiry
 * may differ.
 */
const CLOCK_TOLERANCE_SECONDS = 120;

/** Whether a role has expired, even if two clocks differ by a minute. */
export function hasExpired({ expiresAt }: Ownership, now: Date): boolean {
  return now.getTime() - expiresAt.getTime() > CLOCK_TOLERANCE_SECONDS * 1000;
}

/**
 * Whether a role expires later than any role of this action can, even if two clocks differ by a
 * minute.
 */
export function endsTooLate({ expiresAt }: Ownership, now: Date): boolean {
  const latestSeconds = MAX_EXPIRY_SECONDS + CLOCK_TOLERANCE_SECONDS;
  return expiresAt.getTime() - now.getTime() > latestSeconds * 1000;
}

/** @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html} */
const MIN_MAX_SESSION_SECONDS = 3600;
const MAX_MAX_SESSION_SECONDS = 43_200;

/** `MaxSessionDuration` for a role with this life, in seconds. */
export function maxSessionSeconds(expiresInSeconds: number): number {
  return Math.min(MAX_MAX_SESSION_SECONDS, Math.max(MIN_MAX_SESSION_SECONDS, expiresInSeconds));
}

/** The name of the inline policy of {@link expiryPolicy}. */
export const EXPIRY_POLICY_NAME = 'aws-console-url-expiry';

/** Calls that could lift the limit of a role: they change its policies, boundary, trust or tags. */
const CHANGES_OF_A_ROLE = [
  'DeleteRolePolicy',
  'PutRolePolicy',
  'AttachRolePolicy',
  'DetachRolePolicy',
  'UpdateAssumeRolePolicy',
  'UpdateRole',
  'DeleteRole',
  'PutRolePermissionsBoundary',
  'DeleteRolePermissionsBoundary',
  'TagRole',
  'UntagRole',
] as const;

/**
 * The policy that denies everything to a role and its sessions from its expiry on, even if nothing
 * ever removes the role. IAM evaluates it at each request, so open sessions end too. Before the
 * expiry, it keeps a role that may write to IAM from changing itself and this policy.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws-dates.html}
 */
export function expiryPolicy(roleArn: string, expiresAt: Date): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'NothingAfterExpiry',
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { DateGreaterThan: { 'aws:CurrentTime': policyTime(expiresAt) } },
      },
      {
        Sid: 'NoChangeOfItself',
        Effect: 'Deny',
        Action: CHANGES_OF_A_ROLE.map((action) => `iam:${action}`),
        Resource: roleArn,
      },
    ],
  });
}
