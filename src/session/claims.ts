import { shortened } from '../text/excerpt.ts';

/**
 * Claims of GitHub's ID tokens that a trust policy can test, besides `sub` and `aud`.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif}
 */
const TESTABLE = [
  'job_workflow_ref',
  'environment',
  'ref',
  'workflow',
  'repository',
  'repository_id',
  'repository_owner_id',
  'actor',
  'actor_id',
  'enterprise_id',
] as const;

/** The most characters of a value; a workflow's name can be of any length. */
const MAX_LENGTH = 400;

/** The values by claim. Servers other than GitHub's have few of them or none. */
export type Claims = Readonly<Partial<Record<(typeof TESTABLE)[number], string>>>;

/** @param payload - The parsed payload of an ID token. */
export function testableClaims(payload: Readonly<Record<string, unknown>>): Claims {
  return Object.fromEntries(
    TESTABLE.flatMap((name) => {
      const value = payload[name];
      return typeof value === 'string' || typeof value === 'number' ? [[name, `${value}`]] : [];
    }),
  );
}

/** `job_workflow_ref "…", environment "…"`; empty without such claims. */
export function claimsText(claims: Claims): string {
  return TESTABLE.flatMap((name) => {
    const value = claims[name];
    return value === undefined ? [] : [`${name} "${shortened(value, MAX_LENGTH)}"`];
  }).join(', ');
}
