import { ActionError } from '../errors.ts';
import { pause } from '../http/pause.ts';
import { removalCommands } from '../role/removal-commands.ts';
import type { Iam } from './role-ports.ts';

/** Something may be attached again while the role is being removed; so often it is tried. */
const MAX_ROUNDS = 5;
const PAUSE_MS = 500;

/**
 * Removes a role with everything that hangs on it: instance profiles, attached policies, inline
 * policies (the deny-after-expiry policy among them, which so goes last), the role. What is gone
 * already counts as removed.
 *
 * @throws ActionError with what is left and the commands that remove it.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage_delete.html}
 */
export async function removeRole(name: string, iam: Iam, signal: AbortSignal): Promise<void> {
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    for (const profile of await iam.instanceProfilesOf(name)) {
      await iam.removeFromInstanceProfile(name, profile);
    }
    for (const policyArn of await iam.attachedPolicies(name)) {
      await iam.detachPolicy(name, policyArn);
    }
    for (const policy of await iam.inlinePolicies(name)) {
      await iam.deleteInlinePolicy(name, policy);
    }
    if (await iam.deleteRole(name)) {
      return;
    }
    await pause(PAUSE_MS * round, signal);
  }
  throw new ActionError(
    'iam-refused',
    `IAM does not delete the role ${name}, because something is attached to it again and again.`,
    `Find out what attaches it, and remove the role with:\n${removalCommands(name)}`,
  );
}
