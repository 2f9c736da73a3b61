import { ActionError } from '../errors.ts';
import { type RetryPolicy, repeat } from '../http/repeat.ts';
import { EXPIRY_POLICY_NAME } from '../role/expiry.ts';
import { isSameOwnership, type Ownership } from '../role/ownership.ts';
import { findRole } from './find-role.ts';
import type { Iam } from './ports.ts';

/** Tries, since something may be attached again during the removal. */
const MAX_ROUNDS = 5;
const PAUSE_MS = 500;

/**
 * Removes a role and everything attached to it: instance profiles, attached policies, inline
 * policies, the role. The expiry policy goes last, so that an interrupted removal leaves no role
 * without it. Things that are already gone count as removed.
 *
 * @throws ActionError that names the role, if something is attached to it again and again.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage_delete.html}
 */
export async function removeRole(name: string, iam: Iam, signal: AbortSignal): Promise<void> {
  try {
    await removeInRounds(name, iam, signal);
  } catch (failure) {
    if (!(await isRefusedAsGone(name, failure, iam))) {
      throw failure;
    }
  }
}

/**
 * Removes a role only if it is still the same. Meanwhile somebody may have deleted it and made
 * another role with its name.
 *
 * @returns `false` if there is another role; it stays.
 * @throws ActionError as {@link removeRole}.
 */
export async function removeIfSame(
  name: string,
  found: Ownership,
  iam: Iam,
  signal: AbortSignal,
): Promise<boolean> {
  const role = await findRole(name, iam);
  if (role !== undefined && !isSameOwnership(role, found)) {
    return false;
  }
  if (role !== undefined) {
    await removeRole(name, iam, signal);
  }
  return true;
}

/**
 * Whether a call was refused only because the role is gone. Another job may have removed it, or a
 * call whose answer was lost. IAM then does not know the path, which the caller's permissions may
 * require.
 */
async function isRefusedAsGone(name: string, failure: unknown, iam: Iam): Promise<boolean> {
  const isRefused = failure instanceof ActionError && failure.code === 'iam-refused';
  return isRefused && (await findRole(name, iam).catch(() => failure)) === undefined;
}

async function removeInRounds(name: string, iam: Iam, signal: AbortSignal): Promise<void> {
  const attachedAgain = new ActionError(
    'iam-refused',
    `IAM does not delete the role ${name}, because something is attached to it again and again.`,
    `Find out what attaches it, and stop that. Then remove the role with mode teardown and role-name: "${name}".`,
  );
  const round = async () => {
    for (const profile of await iam.instanceProfilesOf(name)) {
      await iam.removeFromInstanceProfile(name, profile);
    }
    for (const policyArn of await iam.attachedPolicies(name)) {
      await iam.detachPolicy(name, policyArn);
    }
    const inline = await iam.inlinePolicies(name);
    const isExpiry = (policy: string) => policy === EXPIRY_POLICY_NAME;
    for (const policy of inline.toSorted((a, b) => Number(isExpiry(a)) - Number(isExpiry(b)))) {
      await iam.deleteInlinePolicy(name, policy);
    }
    if (!(await iam.deleteRole(name))) {
      throw attachedAgain;
    }
  };
  const policy: RetryPolicy = (error, nth) =>
    error === attachedAgain && nth < MAX_ROUNDS ? PAUSE_MS * nth : undefined;
  await repeat(round, policy, signal);
}
