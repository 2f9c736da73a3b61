import { openDestination, partitionNamedBy, regionNamedBy } from '../console/destination.ts';
import { type DestinationForm, readDestination } from '../console/destination-form.ts';
import { portalUrl } from '../console/portal-link.ts';
import { EMPTY_DESTINATION, type Remark } from '../console/remarks.ts';
import { switchRoleUrl } from '../console/switch-role.ts';
import { ActionError } from '../errors.ts';
import type { SignInInputs } from '../inputs/sign-in.ts';
import type { RoleArn } from '../partition/arn.ts';
import { type Partition, partitionById } from '../partition/partition.ts';
import { partitionOfRequestedRegion, regionFor } from '../partition/region.ts';
import { checkPartition } from '../partition/same-partition.ts';

/** Links that hold no secret: for people who have access already. */
export interface KeylessLinks {
  readonly destinationUrl: string;
  readonly switchRoleUrl: string | undefined;
  readonly portalUrl: string | undefined;
}

/** One console session to create, or to link to. */
export interface Target {
  /** Absent: the existing session, or the IAM user's federation session. */
  readonly role: RoleArn | undefined;
  /** From the role, else from the destination's ARN, else from the access portal's shortcut. */
  readonly accountId: string | undefined;
  readonly partition: Partition;
  /** The region of STS. */
  readonly region: string;
  /** The region of the sign-in host: that of the page, if it has one. */
  readonly signInRegion: string;
  /** Of the ID token that assumes the role. */
  readonly audience: string;
  readonly destinationUrl: string;
  readonly portalUrl: string | undefined;
  /** The account that an ARN in the destination names. */
  readonly destinationAccountId: string | undefined;
  /** What the log should say about the destination. */
  readonly remark: Remark | undefined;
}

/** At least one: without a role it is the existing session. */
export type Targets = readonly [Target, ...Target[]];

/**
 * The sessions that the inputs ask for, each checked against its partition.
 *
 * @throws ActionError `unsupported-partition`, `account-not-allowed` or `invalid-input`, before
 *   any request.
 */
export async function planTargets(inputs: SignInInputs): Promise<Targets> {
  const form = readDestination(inputs.destination);
  const [first, ...others] = inputs.roles;
  if (first === undefined) {
    const partition =
      inputs.region === undefined
        ? (partitionNamedBy(form) ?? partitionById('aws'))
        : partitionOfRequestedRegion(inputs.region);
    return [await target(undefined, partition, [partition], form, inputs)];
  }
  const partitions = inputs.roles.map((role) => partitionById(role.partition));
  const ofRole = async (role: RoleArn) => {
    checkAccountAllowed(role.accountId, inputs.allowedAccountIds);
    return target(role, partitionById(role.partition), partitions, form, inputs);
  };
  return [await ofRole(first), ...(await Promise.all(others.map(ofRole)))];
}

async function target(
  role: RoleArn | undefined,
  partition: Partition,
  partitions: readonly Partition[],
  form: DestinationForm | undefined,
  inputs: SignInInputs,
): Promise<Target> {
  checkPartition('managed-session-policies', inputs.policies.managedArns, partition);
  const named = regionNamedBy(form, partition);
  const region = regionFor(partition, inputs.region, partitions, named);
  const destination = await openDestination(form, { partition, region });
  const { accessPortal } = inputs;
  const accountId = role?.accountId ?? destination.accountId;
  return {
    role,
    accountId: accountId ?? accessPortal?.accountId,
    partition,
    region,
    signInRegion: destination.region ?? region,
    audience: inputs.audience ?? partition.oidcAudience,
    destinationUrl: destination.url,
    portalUrl:
      accessPortal && portalUrl(accessPortal, { role, accountId, destinationUrl: destination.url }),
    destinationAccountId: destination.accountId,
    remark: inputs.destination === '' ? EMPTY_DESTINATION : destination.remark,
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
