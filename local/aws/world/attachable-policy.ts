import type { Account } from './account.ts';
import { parseArn } from './arn.ts';
import type { ManagedPolicy } from './model.ts';
import type { World } from './world.ts';

/** A managed policy that an account can use: its own, or a policy of AWS in its partition. */
export function attachablePolicy(
  world: World,
  account: Account,
  arn: string,
): ManagedPolicy | undefined {
  const { partition, account: owner } = parseArn(arn) ?? {};
  const isReachable = partition === account.partition && (owner === 'aws' || owner === account.id);
  return isReachable ? world.policy(arn) : undefined;
}
