import { parseSignInInputs } from '../inputs/sign-in.ts';
import { failureLines, failureOf, signInLines } from '../sign-in/report.ts';
import { signInAll } from '../sign-in/sign-in.ts';
import type { Mode } from './edges.ts';
import { deliveryFor, handOver, logLines, warnOfPortal } from './hand-over.ts';

/** Identity → role session → sign-in token → console URL, for every role. */
export const signIn: Mode = async (raw, edges) => {
  const inputs = parseSignInInputs(raw, edges.runFacts);
  const ports = edges.signInPorts();
  const delivery = await deliveryFor(inputs, raw, edges, ports);
  warnOfPortal(inputs, ports.log);
  const outcomes = await signInAll(inputs, ports);
  for (const outcome of outcomes) {
    if (outcome.kind === 'signed-in') {
      logLines(signInLines(outcome.signIn), ports.log);
    } else if (outcomes.length > 1) {
      logLines(failureLines(outcome), ports.log);
    }
  }
  await handOver(outcomes, { delivery, edges, now: ports.now(), roleEnd: undefined }, (sealedUrl) =>
    edges.publish.signIn(outcomes, sealedUrl),
  );
  return failureOf(outcomes);
};
