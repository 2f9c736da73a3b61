import { invalidInput } from '../errors.ts';
import { shortened } from '../text/excerpt.ts';
import { parseArn } from './arn.ts';
import type { Partition } from './partition.ts';

/**
 * Checks that the ARNs of an input are of the partition of the role. AWS would refuse others late,
 * and with other words.
 *
 * @param values - ARNs; what is no ARN has no partition and passes.
 * @throws ActionError `invalid-input`.
 */
export function checkPartition(
  input: string,
  values: readonly string[],
  partition: Partition,
): void {
  const foreign = values.find((value) => {
    const arn = parseArn(value);
    return arn !== undefined && arn.partition !== partition.id;
  });
  if (foreign !== undefined) {
    throw invalidInput(
      input,
      `has "${shortened(foreign)}", which is not of the partition ${partition.id} that the role belongs to`,
      `Write it with arn:${partition.id}:.`,
    );
  }
}
