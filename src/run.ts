import { parseDeliveryInputs } from './inputs/delivery.ts';
import type { RawInputs } from './inputs/names.ts';
import { parseSignInInputs, type RunFacts } from './inputs/sign-in.ts';
import { oneOf } from './inputs/text.ts';
import { prepareDelivery, type Sealed } from './modes/delivery.ts';
import type { DeliveryPorts } from './modes/delivery-ports.ts';
import type { SignInPorts } from './modes/ports.ts';
import { sealedText } from './modes/sealed-text.ts';
import { type Outcome, signInAll } from './modes/sign-in.ts';
import { failureOf, signInLines } from './modes/sign-in-report.ts';
import { visibilityByIdToken } from './modes/visibility.ts';
import { signInSummary } from './summary/sign-in.ts';

/** The world around a run. */
export interface Edges {
  readonly readInputs: () => RawInputs;
  readonly runFacts: RunFacts;
  readonly ports: (inputs: RawInputs) => SignInPorts & DeliveryPorts;
  readonly setOutputs: (outcomes: readonly Outcome[], sealed: Sealed | undefined) => void;
  readonly writeSummary: (markdown: string) => Promise<void>;
  readonly reportFailure: (failure: unknown) => void;
}

/** Inputs → mode → outputs and summary; the one place that reports failure. */
export async function run(edges: Edges): Promise<void> {
  try {
    const raw = edges.readInputs();
    oneOf('mode', raw.mode, ['sign-in']);
    await signInAndDeliver(raw, edges);
  } catch (failure) {
    edges.reportFailure(failure);
  }
}

async function signInAndDeliver(raw: RawInputs, edges: Edges): Promise<void> {
  const inputs = parseSignInInputs(raw, edges.runFacts);
  const wanted = parseDeliveryInputs(raw, edges.runFacts);
  const ports = edges.ports(raw);
  const delivery = await prepareDelivery(wanted, ports, (signal) =>
    visibilityByIdToken(inputs, ports, signal),
  );
  const outcomes = await signInAll(inputs, ports);
  const signIns = outcomes.flatMap((outcome) => ('signIn' in outcome ? [outcome.signIn] : []));
  for (const line of signIns.flatMap(signInLines)) {
    ports.log.info(line);
  }
  const text = sealedText(outcomes);
  const sealed = text === undefined ? undefined : await delivery.seal(text);
  edges.setOutputs(outcomes, sealed);
  if (wanted.summary !== 'none' && signIns.length > 0) {
    const { linkReaders } = delivery;
    await edges.writeSummary(
      signInSummary({
        outcomes,
        run: edges.runFacts,
        now: ports.now(),
        ...(linkReaders && { linkReaders }),
        ...(sealed && { sealed }),
      }),
    );
  }
  const failure = failureOf(outcomes);
  if (failure !== undefined) {
    throw failure;
  }
}
