import { ACCOUNT_ID, parseArn } from '../partition/arn.ts';
import { EVERY_PARTITION, type Partition, partitionById } from '../partition/partition.ts';

/** The account in the ARN of a destination; `undefined` for other destinations and ARNs without one. */
export function accountOfDestination(destination: string | undefined): string | undefined {
  const accountId = parseArn(destination ?? '')?.accountId;
  return accountId !== undefined && ACCOUNT_ID.test(accountId) ? accountId : undefined;
}

/**
 * The partition that a destination belongs to: that of its ARN, or of its console host.
 *
 * @returns `undefined` for other destinations, which exist in every partition.
 * @throws ActionError `unsupported-partition` for an ARN of another partition than the four.
 */
export function partitionOfDestination(destination: string | undefined): Partition | undefined {
  const arn = parseArn(destination ?? '');
  if (arn !== undefined) {
    return partitionById(arn.partition);
  }
  const url = destination !== undefined && URL.canParse(destination) && new URL(destination);
  return EVERY_PARTITION.find(
    ({ consoleDomain }) =>
      url && (url.hostname === consoleDomain || url.hostname.endsWith(`.${consoleDomain}`)),
  );
}
