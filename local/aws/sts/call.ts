import type { Session } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** A signed call whose signature was found good. */
export interface StsCall {
  readonly parameters: URLSearchParams;
  readonly world: World;
  readonly session: Session;
}
