import { invalidInput } from '../errors.ts';
import { shortened } from '../text/excerpt.ts';
import { type Partition, partitionOfRegion } from './partition.ts';

/** A region as the user gave it: by the input, or by one of the SDK's variables. */
export interface RequestedRegion {
  readonly name: string;
  readonly source: 'region' | 'AWS_REGION' | 'AWS_DEFAULT_REGION';
}

/**
 * The region that a role is signed in to.
 *
 * The input has to fit every role. A variable has to fit at least one of them
 * (`partitions` are those of all roles of the step), since it is often set for
 * the whole workflow; roles of other partitions then use their first region.
 *
 * @throws ActionError `invalid-input` if the region does not belong to the partition.
 */
export function regionFor(
  partition: Partition,
  requested: RequestedRegion | undefined,
  partitions: readonly Partition[],
): string {
  if (requested === undefined) {
    return partition.firstRegion;
  }
  const { name, source } = requested;
  if (partition.regionPattern.test(name)) {
    return name;
  }
  if (source !== 'region' && partitions.some((other) => other.regionPattern.test(name))) {
    return partition.firstRegion;
  }
  throw invalidInput(
    'region',
    `is "${shortened(name)}"${source === 'region' ? '' : ` (from ${source})`}, which is not a region of the partition ${partition.id} that the role belongs to`,
    `Set it to a region of ${partition.id}, for example ${partition.firstRegion}.`,
  );
}

/**
 * The partition of a requested region, for runs without a role; `aws` if none was requested.
 *
 * @throws ActionError `invalid-input` if the text is no region name.
 */
export function partitionOfRequestedRegion(requested: RequestedRegion): Partition {
  const partition = partitionOfRegion(requested.name);
  if (partition === undefined) {
    throw invalidInput(
      'region',
      `is "${shortened(requested.name)}"${requested.source === 'region' ? '' : ` (from ${requested.source})`}, which is not the name of an AWS region`,
      'Set it to a region such as eu-central-1.',
    );
  }
  return partition;
}
