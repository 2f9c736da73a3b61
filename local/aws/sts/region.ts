import { AwsError } from '../query/protocol.ts';
import type { Account } from '../world/account.ts';

/** @throws AwsError `RegionDisabledException` where the account has STS switched off. */
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
