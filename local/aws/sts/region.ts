import { AwsError } from '../query/protocol.ts';
import type { Account } from '../world/account.ts';
import { isOptIn } from '../world/partitions.ts';

/** @throws AwsError `RegionDisabledException` if STS is off in this region of the account. */
export function requireRegion(account: Account | undefined, region: string): void {
  if (account?.disabledRegions.has(region)) {
    throw new AwsError(
      403,
      'RegionDisabledException',
      `STS is not activated in this region for account:${account.id}. Your account administrator ` +
        'can activate STS in this region using the IAM Console.',
    );
  }
}

/**
 * The same for a signed call. A region that the account never turned on does not know its
 * credentials.
 *
 * @throws AwsError `InvalidClientTokenId` or `RegionDisabledException`.
 */
export function requireRegionOfCaller(account: Account, region: string): void {
  if (account.disabledRegions.has(region) && isOptIn(region)) {
    throw new AwsError(
      403,
      'InvalidClientTokenId',
      'The security token included in the request is invalid',
    );
  }
  requireRegion(account, region);
}
