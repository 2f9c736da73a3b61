import { portalWarning } from '../console/access-portal.ts';
import { type Delivery, prepareDelivery } from '../delivery/delivery.ts';
import type { Sealed } from '../delivery/seal-for.ts';
import { idTokenOfStep } from '../delivery/step-id-token.ts';
import type { DeliveryInputs } from '../inputs/delivery.ts';
import type { SignInInputs } from '../inputs/sign-in.ts';
import { askerOf, askerText } from '../run-facts.ts';
import type { Outcome } from '../sign-in/outcome.ts';
import type { Log, SignInPorts } from '../sign-in/ports.ts';
import type { Target } from '../sign-in/targets.ts';
import { type RoleEnd, signInSummary } from '../summary/sign-in.ts';
import type { Edges } from './edges.ts';

/** Prepares the delivery. It refuses an impossible one before any sign-in token is requested. */
export function deliveryFor(
  wanted: DeliveryInputs,
  step: { edges: Edges; target: Target; inputs: SignInInputs; ports: SignInPorts },
): Promise<Delivery> {
  const { edges, target, inputs, ports } = step;
  const run = edges.runFacts;
  if (askerOf(run) !== '') {
    ports.log.info(`Asked for by: ${askerText(run)}`);
  }
  return prepareDelivery(wanted, run, edges.deliveryPorts(wanted.githubToken), (signal) =>
    idTokenOfStep(inputs, target, ports, signal),
  );
}

/** Seals the URLs, publishes them, and writes the summary. */
export async function handOver(
  outcomes: readonly Outcome[],
  step: { delivery: Delivery; edges: Edges; now: Date; roleEnd: RoleEnd | undefined },
  publish: (sealed: Sealed | undefined) => void,
): Promise<void> {
  const { delivery, edges, now, roleEnd } = step;
  const { reason, linkReaders } = delivery;
  const sealed = await delivery.seal(outcomes);
  publish(sealed);
  // With one role, the step's error is enough.
  const onlyFailed = outcomes.length === 1 && outcomes[0]?.kind === 'failed';
  if (delivery.summary !== 'none' && !onlyFailed) {
    const { runFacts: run, sha256 } = edges;
    const parts = sealed && (await sealedPartsOf(sealed, outcomes.length > 1, now));
    const facts = { run, sha256, reason, now, roleEnd, linkReaders, sealed: parts };
    await edges.publish.summary(signInSummary({ outcomes, ...facts }));
  }
}

async function sealedPartsOf(sealed: Sealed, several: boolean, now: Date) {
  const { sealedParts } = await import('../summary/sealed.ts');
  return sealedParts(sealed, several, now);
}

export function logLines(lines: readonly string[], log: Log): void {
  for (const line of lines) {
    log.info(line);
  }
}

export function warnOfPortal({ accessPortal }: SignInInputs, log: Log): void {
  const warning = accessPortal && portalWarning(accessPortal);
  if (warning !== undefined) {
    log.warning(warning);
  }
}
