import { invalidInput } from '../errors.ts';
import { shortened } from '../text/excerpt.ts';
import { parseArn } from './arn.ts';
import type { Partition } from './partition.ts';

/**
 * Checks that the ARNs of an input belong to the partition of the role. AWS would refuse others
 * later, with a less clear message.
 *
 * @param values - ARNs. A text that is not an ARN has no partition, so it is accepted.
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
      `has "${shortened(foreign)}", which does not belong to the role's partition ${partition.id}`,
      `Use an ARN that begins with arn:${partition.id}:.`,
    );
  }
}
