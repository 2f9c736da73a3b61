import { parseCreateInputs } from '../inputs/temporary-roles.ts';
import { signInLines } from '../sign-in/report.ts';
import { create as createRole } from '../temporary-roles/create.ts';
import type { Mode } from './edges.ts';
import { deliveryFor, handOver, logLines } from './hand-over.ts';

/** A temporary role, and the console URL for it. */
export const create: Mode = async (raw, edges) => {
  const inputs = parseCreateInputs(raw, edges.runFacts);
  const ports = await edges.rolePorts();
  const delivery = await deliveryFor(inputs.signIn, raw, edges, ports);
  await createRole(inputs, edges.runFacts, raw, ports, async (created) => {
    logLines(signInLines(created.signIn), ports.log);
    const { signIn, expiresAt } = created;
    const roleEnd = { at: expiresAt, withJob: inputs.teardown === 'job-end' };
    await handOver(
      [{ kind: 'signed-in', signIn }],
      { delivery, edges, now: ports.now(), roleEnd },
      (sealedUrl) => edges.publish.created(created, sealedUrl),
    );
  });
  return undefined;
};
