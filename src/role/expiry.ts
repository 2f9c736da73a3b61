import { policyTime } from '../policy/time.ts';
import type { Ownership } from './ownership.ts';

/** The longest that this action lets a role live, in seconds. */
export const MAX_EXPIRY_SECONDS = 43_200;

/**
 * A role counts as expired only then, in case the clock that its expiry was written by and the
 * one that it is read by differ.
 */
const CLOCK_TOLERANCE_SECONDS = 120;

/** Whether a role's time is up, whatever two clocks a minute apart may say. */
export function hasExpired({ expiresAt }: Ownership, now: Date): boolean {
  return now.getTime() - expiresAt.getTime() > CLOCK_TOLERANCE_SECONDS * 1000;
}

/**
 * Whether a role's time is up later than that of any role which this action makes, whatever two
 * clocks a minute apart may say.
 */
export function endsTooLate({ expiresAt }: Ownership, now: Date): boolean {
  const latestSeconds = MAX_EXPIRY_SECONDS + CLOCK_TOLERANCE_SECONDS;
  return expiresAt.getTime() - now.getTime() > latestSeconds * 1000;
}

/** @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html} */
const MIN_MAX_SESSION_SECONDS = 3600;
const MAX_MAX_SESSION_SECONDS = 43_200;

/** `MaxSessionDuration` for a role that lives so long, in seconds. */
export function maxSessionSeconds(expiresInSeconds: number): number {
  return Math.min(MAX_MAX_SESSION_SECONDS, Math.max(MIN_MAX_SESSION_SECONDS, expiresInSeconds));
}

/** Name of the inline policy that {@link expiryPolicy} is. */
export const EXPIRY_POLICY_NAME = 'aws-console-url-expiry';

/** What a role could lift its own limit with: its policies, boundary, trust, tags, or all of it. */
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
 * The policy that takes all power from a role and its sessions at its expiry, even if nothing
 * ever removes it. IAM evaluates it at each request, so open sessions end with it. Until then it
 * keeps a role that may write IAM from changing itself, this policy included.
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
