import { parseDeliveryInputs } from '../inputs/delivery.ts';
import { parseCreateInputs } from '../inputs/temporary-roles.ts';
import { signInLines } from '../sign-in/report.ts';
import { planTargets } from '../sign-in/targets.ts';
import { checkPartitions, create as createRole } from '../temporary-roles/create.ts';
import type { Mode } from './edges.ts';
import { deliveryFor, handOver, logLines } from './hand-over.ts';

/** Creates a temporary role, and a console URL for it. */
export const create: Mode = async (raw, edges) => {
  const inputs = parseCreateInputs(raw, edges.runFacts);
  const wanted = parseDeliveryInputs(raw, edges.runFacts);
  const [target] = await planTargets(inputs.signIn);
  checkPartitions(inputs, target.partition);
  const ports = await edges.rolePorts();
  const delivery = await deliveryFor(wanted, { edges, target, inputs: inputs.signIn, ports });
  const created = await createRole(inputs, target, edges.runFacts, ports);
  try {
    logLines(signInLines(created.signIn), ports.log);
    const roleEnd = {
      at: created.expiresAt,
      withJob: inputs.teardown === 'job-end',
      trustsOthers: inputs.trustedPrincipals.length > 0,
    };
    const outcomes = [{ kind: 'signed-in', signIn: created.signIn }] as const;
    const step = { delivery, edges, now: ports.now(), roleEnd };
    await handOver(outcomes, step, (sealed) => edges.publish.created(created, sealed));
    created.keep();
  } catch (failure) {
    throw await created.undo(failure);
  }
  return undefined;
};
