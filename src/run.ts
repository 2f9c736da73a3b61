import type { RawInputs } from './inputs/names.ts';
import { parseSignInInputs, type RunFacts } from './inputs/sign-in.ts';
import { oneOf } from './inputs/text.ts';
import type { SignInPorts } from './modes/ports.ts';
import { type Outcome, signInAll } from './modes/sign-in.ts';
import { failureOf, signInLines } from './modes/sign-in-report.ts';

/** The world around a run. */
export interface Edges {
  readonly readInputs: () => RawInputs;
  readonly runFacts: RunFacts;
  readonly ports: () => SignInPorts;
  readonly setOutputs: (outcomes: readonly Outcome[]) => void;
  readonly reportFailure: (failure: unknown) => void;
}

/** Inputs → mode → outputs; the one place that reports failure. */
export async function run(edges: Edges): Promise<void> {
  try {
    const raw = edges.readInputs();
    oneOf('mode', raw.mode, ['sign-in']);
    const inputs = parseSignInInputs(raw, edges.runFacts);
    const ports = edges.ports();
    const outcomes = await signInAll(inputs, ports);
    for (const line of outcomes.flatMap((outcome) =>
      'signIn' in outcome ? signInLines(outcome.signIn) : [],
    )) {
      ports.log.info(line);
    }
    edges.setOutputs(outcomes);
    const failure = failureOf(outcomes);
    if (failure !== undefined) {
      throw failure;
    }
  } catch (failure) {
    edges.reportFailure(failure);
  }
}
