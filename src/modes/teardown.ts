import { parseTeardownInputs } from '../inputs/temporary-roles.ts';
import { failureOfRemovals } from '../temporary-roles/removals.ts';
import { teardown as removeRoles } from '../temporary-roles/teardown.ts';
import type { Mode } from './edges.ts';

/** Removes temporary roles that this repository created. */
export const teardown: Mode = async (raw, edges) => {
  const inputs = parseTeardownInputs(raw, edges.runFacts);
  const removals = await removeRoles(inputs, edges.runFacts, await edges.rolePorts());
  edges.publish.removals(removals);
  return failureOfRemovals(removals);
};
