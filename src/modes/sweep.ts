import { parseDeliveryInputs } from '../inputs/delivery.ts';
import { parseSweepInputs } from '../inputs/temporary-roles.ts';
import { sweepSummary } from '../summary/sweep.ts';
import { failureOfRemovals } from '../temporary-roles/removals.ts';
import { sweep as removeExpired } from '../temporary-roles/sweep.ts';
import type { Mode } from './edges.ts';

/** Removes every expired temporary role of the account. */
export const sweep: Mode = async (raw, edges) => {
  const inputs = parseSweepInputs(raw, edges.runFacts);
  const wanted = parseDeliveryInputs(raw, edges.runFacts);
  const ports = await edges.rolePorts();
  const swept = await removeExpired(inputs, ports);
  edges.publish.removals(swept.removals);
  await edges.publish.summary(
    wanted.summary === 'none' ? undefined : sweepSummary(swept, ports.now()),
  );
  return failureOfRemovals(swept.removals);
};
