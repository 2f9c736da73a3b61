import { destinationUrl } from '../console/destination.ts';
import { ActionError } from '../errors.ts';
import type { SignInInputs } from '../inputs/sign-in.ts';
import type { RoleArn } from '../partition/arn.ts';
import { type Partition, partitionById } from '../partition/partition.ts';
import { partitionOfRequestedRegion, regionFor } from '../partition/region.ts';
import { checkPartition } from '../partition/same-partition.ts';

/** One console session to be made. */
export interface Target {
  /** Absent: the existing session, or the IAM user's federation session. */
  readonly role: RoleArn | undefined;
  readonly partition: Partition;
  readonly region: string;
  /** Of the ID token that a role is assumed with. */
  readonly audience: string;
  readonly destinationUrl: string;
}

/** At least one: without a role it is the existing session. */
export type Targets = readonly [Target, ...Target[]];

/**
 * The sessions that the inputs ask for, each checked against its partition.
 *
 * @throws ActionError `unsupported-partition`, `account-not-allowed` or `invalid-input`, before
 *   anything is asked of anyone.
 */
export function planTargets(inputs: SignInInputs): Targets {
  const [first, ...others] = inputs.roles;
  if (first === undefined) {
    const partition =
      inputs.region === undefined
        ? partitionById('aws')
        : partitionOfRequestedRegion(inputs.region);
    return [target(undefined, partition, [partition], inputs)];
  }
  const partitions = inputs.roles.map((role) => partitionById(role.partition));
  const ofRole = (role: RoleArn) => {
    checkAccountAllowed(role.accountId, inputs.allowedAccountIds);
    return target(role, partitionById(role.partition), partitions, inputs);
  };
  return [ofRole(first), ...others.map(ofRole)];
}

function target(
  role: RoleArn | undefined,
  partition: Partition,
  partitions: readonly Partition[],
  inputs: SignInInputs,
): Target {
  checkPartition('managed-session-policies', inputs.policies.managedArns, partition);
  const region = regionFor(partition, inputs.region, partitions);
  return {
    role,
    partition,
    region,
    audience: inputs.audience ?? partition.oidcAudience,
    destinationUrl: destinationUrl(inputs.destination, { partition, region }),
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
