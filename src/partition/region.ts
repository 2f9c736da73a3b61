import { invalidInput } from '../errors.ts';
import { shortened } from '../text/excerpt.ts';
import { regionHint } from './nearest-region.ts';
import { type Partition, partitionOfRegion } from './partition.ts';

/** A region from the input or from one of the SDK's variables. */
export interface RequestedRegion {
  readonly name: string;
  readonly source: 'region' | 'AWS_REGION' | 'AWS_DEFAULT_REGION';
}

/**
 * The region of STS: the requested region, else the region that the destination names, else the
 * first region of the partition.
 *
 * The input must be valid for every role. A variable must be valid for at least one of them
 * (`partitions` has the partitions of all roles of the step), because it is often set for the whole
 * workflow. Roles of other partitions then have no requested region.
 *
 * @param named - The region of the partition that the destination names.
 * @throws ActionError `invalid-input` if the region does not belong to the partition.
 */
export function regionFor(
  partition: Partition,
  requested: RequestedRegion | undefined,
  partitions: readonly Partition[],
  named: string | undefined,
): string {
  const otherwise = named ?? partition.firstRegion;
  if (requested === undefined) {
    return otherwise;
  }
  const { name, source } = requested;
  if (partition.regionPattern.test(name)) {
    return name;
  }
  if (source !== 'region' && partitions.some((other) => other.regionPattern.test(name))) {
    return otherwise;
  }
  throw invalidInput(
    'region',
    `is "${shortened(name)}"${source === 'region' ? '' : ` (from ${source})`}, which is not a region of the role's partition ${partition.id}`,
    `${regionHint(name, partition)}Set it to a region of ${partition.id}, for example ${partition.firstRegion}.`,
  );
}

/**
 * The partition of a requested region, for runs without a role; `aws` if none was requested.
 *
 * @throws ActionError `invalid-input` if the text is not the name of a region.
 */
export function partitionOfRequestedRegion(requested: RequestedRegion): Partition {
  const partition = partitionOfRegion(requested.name);
  if (partition === undefined) {
    throw invalidInput(
      'region',
      `is "${shortened(requested.name)}"${requested.source === 'region' ? '' : ` (from ${requested.source})`}, which is not the name of an AWS region`,
      `${regionHint(requested.name)}Set it to a region such as eu-central-1.`,
    );
  }
  return partition;
}
