import { destinationUrl } from '../console/destination.ts';
import { accountOfDestination } from '../console/destination-owner.ts';
import { portalUrl } from '../console/portal-link.ts';
import { switchRoleUrl } from '../console/switch-role.ts';
import { ActionError, invalidInput } from '../errors.ts';
import type { SignInInputs } from '../inputs/sign-in.ts';
import type { RoleArn } from '../partition/arn.ts';
import { type Partition, partitionById } from '../partition/partition.ts';
import { partitionOfRequestedRegion, regionFor } from '../partition/region.ts';

/** Links that hold no secret: for people who have access already. */
export interface KeylessLinks {
  readonly destinationUrl: string;
  readonly switchRoleUrl: string | undefined;
  readonly portalUrl: string | undefined;
}

/** One console session to be made, or to be linked to. */
export interface Target {
  /** Absent: the existing session, or the IAM user's federation session. */
  readonly role: RoleArn | undefined;
  /** Of the role, else in the destination's ARN, else in the shortcut link of the access portal. */
  readonly accountId: string | undefined;
  readonly partition: Partition;
  readonly region: string;
  readonly destinationUrl: string;
  readonly portalUrl: string | undefined;
}

/**
 * The sessions that the inputs ask for, each checked against its partition.
 *
 * @param ofPage - The partition of the destination, which counts without a role. A variable with a
 *   region of another partition then changes nothing.
 * @throws ActionError `unsupported-partition`, `account-not-allowed` or `invalid-input`, before
 *   anything is asked of anyone.
 */
export function planTargets(inputs: SignInInputs, ofPage?: Partition): readonly Target[] {
  if (inputs.roles.length === 0) {
    const ofRegion = inputs.region && partitionOfRequestedRegion(inputs.region);
    const partition = ofPage ?? ofRegion ?? partitionById('aws');
    return [target(undefined, partition, [partition, ofRegion ?? partition], inputs)];
  }
  const partitions = inputs.roles.map((role) => partitionById(role.partition));
  return inputs.roles.map((role) => {
    checkAccountAllowed(role.accountId, inputs.allowedAccountIds);
    return target(role, partitionById(role.partition), partitions, inputs);
  });
}

function target(
  role: RoleArn | undefined,
  partition: Partition,
  partitions: readonly Partition[],
  inputs: SignInInputs,
): Target {
  const foreign = inputs.policies.managedArns.find(
    (arn) => !arn.startsWith(`arn:${partition.id}:`),
  );
  if (foreign !== undefined) {
    throw invalidInput(
      'managed-session-policies',
      `has "${foreign}", which is not of the partition ${partition.id} that the role belongs to`,
      `Write it with arn:${partition.id}:.`,
    );
  }
  const region = regionFor(partition, inputs.region, partitions);
  const { accessPortal, destination } = inputs;
  const page = destinationUrl(destination, { partition, region });
  const named = role?.accountId ?? accountOfDestination(destination);
  return {
    role,
    accountId: named ?? accessPortal?.accountId,
    partition,
    region,
    destinationUrl: page,
    portalUrl:
      accessPortal && portalUrl(accessPortal, { role, accountId: named, destinationUrl: page }),
  };
}

export function keylessLinks({ role, partition, ...target }: Target): KeylessLinks {
  return {
    destinationUrl: target.destinationUrl,
    switchRoleUrl: role && switchRoleUrl(role, partition),
    portalUrl: target.portalUrl,
  };
}

/** @throws ActionError `account-not-allowed`. */
export function checkAccountAllowed(accountId: string, allowed: readonly string[]): void {
  if (allowed.length > 0 && !allowed.includes(accountId)) {
    throw new ActionError(
      'account-not-allowed',
      `The account ${accountId} is not one of those in allowed-account-ids.`,
      'Use a role of an allowed account, or add the account to allowed-account-ids.',
    );
  }
}
