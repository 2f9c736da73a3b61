import { parseDeliveryInputs } from './inputs/delivery.ts';
import type { RawInputs } from './inputs/names.ts';
import { parseSignInInputs, type RunFacts } from './inputs/sign-in.ts';
import { oneOf } from './inputs/text.ts';
import { prepareDelivery } from './modes/delivery.ts';
import type { DeliveryPorts } from './modes/delivery-ports.ts';
import type { SignInPorts } from './modes/ports.ts';
import { type Outcome, signInAll } from './modes/sign-in.ts';
import { failureOf, signInLines } from './modes/sign-in-report.ts';
import { planTargets } from './modes/targets.ts';
import { visibilityByIdToken } from './modes/visibility.ts';

/** The world around a run. */
export interface Edges {
  readonly readInputs: () => RawInputs;
  readonly runFacts: RunFacts;
  readonly ports: (inputs: RawInputs) => SignInPorts & DeliveryPorts;
  readonly setOutputs: (outcomes: readonly Outcome[], sealedUrl?: string) => void;
  readonly writeSummary: (markdown: string | undefined) => Promise<void>;
  readonly reportFailure: (failure: unknown) => void;
}

/** Inputs → mode → outputs and summary; the one place that reports failure. */
export async function run(edges: Edges): Promise<void> {
  try {
    const raw = edges.readInputs();
    oneOf('mode', raw.mode, ['sign-in']);
    const inputs = parseSignInInputs(raw, edges.runFacts);
    const deliveryInputs = parseDeliveryInputs(raw, edges.runFacts);
    const targets = planTargets(inputs);
    const ports = edges.ports(raw);
    const delivery = await prepareDelivery(deliveryInputs, ports, (signal) =>
      visibilityByIdToken(inputs, targets, ports, signal),
    );
    const outcomes = await signInAll(inputs, ports);
    for (const line of outcomes.flatMap((outcome) =>
      'signIn' in outcome ? signInLines(outcome.signIn) : [],
    )) {
      ports.log.info(line);
    }
    const { sealedUrl, summary } = await delivery.deliver(outcomes, edges.runFacts, ports.now());
    edges.setOutputs(outcomes, sealedUrl);
    await edges.writeSummary(summary);
    const failure = failureOf(outcomes);
    if (failure !== undefined) {
      throw failure;
    }
  } catch (failure) {
    edges.reportFailure(failure);
  }
}
