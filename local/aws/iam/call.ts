import type { Account } from '../world/account.ts';
import type { Session } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** A signed call to IAM. It acts on the caller's own account. */
export interface IamCall {
  /** For example `CreateRole`. */
  readonly action: string;
  readonly parameters: URLSearchParams;
  readonly world: World;
  readonly account: Account;
  readonly caller: Session;
}
