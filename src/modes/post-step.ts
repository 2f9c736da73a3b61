import { parseSignInInputs } from '../inputs/sign-in.ts';
import type { RoleRecord } from '../role/record.ts';
import { cleanUp } from '../temporary-roles/clean-up.ts';
import type { Edges } from './edges.ts';

/** Removes the temporary role that the main step left to the post step. */
export async function post(record: RoleRecord, edges: Edges): Promise<void> {
  const inputs = parseSignInInputs(record.inputs, edges.runFacts);
  await cleanUp(record, inputs, await edges.rolePorts());
}
