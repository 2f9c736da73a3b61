import { parseDeliveryInputs } from '../inputs/delivery.ts';
import { parseSignInInputs } from '../inputs/sign-in.ts';
import { failureOf, outcomeLines } from '../sign-in/report.ts';
import { signInAll } from '../sign-in/sign-in.ts';
import { planTargets } from '../sign-in/targets.ts';
import type { Mode } from './edges.ts';
import { deliveryFor, handOver, logLines, warnOfPortal } from './hand-over.ts';

/** For every role: identity → role session → sign-in token → console URL. */
export const signIn: Mode = async (raw, edges) => {
  const inputs = parseSignInInputs(raw, edges.runFacts);
  const wanted = parseDeliveryInputs(raw, edges.runFacts);
  const targets = await planTargets(inputs);
  const ports = edges.signInPorts();
  const delivery = await deliveryFor(wanted, { edges, target: targets[0], inputs, ports });
  warnOfPortal(inputs, ports.log);
  const outcomes = await signInAll(targets, inputs, ports);
  logLines(outcomeLines(outcomes), ports.log);
  const step = { delivery, edges, now: ports.now(), roleEnd: undefined };
  await handOver(outcomes, step, (sealed) => edges.publish.signIn(outcomes, sealed));
  return failureOf(outcomes);
};
