import type { Session } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** A call with a correct signature. */
export interface StsCall {
  readonly parameters: URLSearchParams;
  readonly world: World;
  readonly session: Session;
}
