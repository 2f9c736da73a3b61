import { checkInputsOfMode, modeOf } from './inputs/modes.ts';
import type { RawInputs } from './inputs/names.ts';
import { parseSignInInputs, type RunFacts } from './inputs/sign-in.ts';
import type { Created } from './modes/create.ts';
import type { SignInPorts } from './modes/ports.ts';
import type { Removal } from './modes/removals.ts';
import type { RolePorts } from './modes/role-ports.ts';
import { type Outcome, signInAll } from './modes/sign-in.ts';
import { failureOf, signInLines } from './modes/sign-in-report.ts';
import type { Swept } from './modes/sweep.ts';
import type { RoleRecord } from './role/record.ts';

/** Where the results of a step go. */
export interface Publish {
  signIn(outcomes: readonly Outcome[]): void;
  created(created: Created): void;
  removals(removals: readonly Removal[]): void;
  swept(swept: Swept): Promise<void>;
}

/** The world around a run. */
export interface Edges {
  readonly readInputs: () => RawInputs;
  readonly runFacts: RunFacts;
  readonly signInPorts: () => SignInPorts;
  readonly rolePorts: () => Promise<RolePorts>;
  readonly publish: Publish;
  readonly reportFailure: (failure: unknown) => void;
}

/** Inputs → mode → outputs; with {@link runPost} the one place that reports failure. */
export async function run(edges: Edges): Promise<void> {
  try {
    const raw = edges.readInputs();
    const mode = modeOf(raw);
    checkInputsOfMode(mode, raw);
    const failure = await MODES[mode](raw, edges);
    if (failure !== undefined) {
      throw failure;
    }
  } catch (failure) {
    edges.reportFailure(failure);
  }
}

/** The post step: does what the main step has left to it, if anything. */
export async function runPost(record: RoleRecord | undefined, edges: Edges): Promise<void> {
  if (record === undefined || record.cleanup === 'none') {
    return;
  }
  try {
    const { cleanUp } = await import('./modes/clean-up.ts');
    const inputs = parseSignInInputs(record.inputs, edges.runFacts);
    await cleanUp(record, inputs, await edges.rolePorts());
  } catch (failure) {
    edges.reportFailure(failure);
  }
}

/** Each publishes what it got, and returns the failure of the step, if there is one. */
const MODES = {
  'sign-in': async (raw: RawInputs, edges: Edges): Promise<unknown> => {
    const inputs = parseSignInInputs(raw, edges.runFacts);
    const ports = edges.signInPorts();
    const outcomes = await signInAll(inputs, ports);
    for (const outcome of outcomes) {
      logLines('signIn' in outcome ? signInLines(outcome.signIn) : [], ports);
    }
    edges.publish.signIn(outcomes);
    return failureOf(outcomes);
  },

  create: async (raw: RawInputs, edges: Edges): Promise<unknown> => {
    const { parseCreateInputs } = await import('./inputs/roles.ts');
    const { create } = await import('./modes/create.ts');
    const inputs = parseCreateInputs(raw, edges.runFacts);
    const ports = await edges.rolePorts();
    const created = await create(inputs, edges.runFacts, raw, ports);
    logLines(signInLines(created.signIn), ports);
    edges.publish.created(created);
    return undefined;
  },

  teardown: async (raw: RawInputs, edges: Edges): Promise<unknown> => {
    const { parseTeardownInputs } = await import('./inputs/roles.ts');
    const { teardown } = await import('./modes/teardown.ts');
    const { failureOfRemovals } = await import('./modes/removals.ts');
    const inputs = parseTeardownInputs(raw, edges.runFacts);
    const removals = await teardown(inputs, edges.runFacts, await edges.rolePorts());
    edges.publish.removals(removals);
    return failureOfRemovals(removals);
  },

  sweep: async (raw: RawInputs, edges: Edges): Promise<unknown> => {
    const { parseSweepInputs } = await import('./inputs/roles.ts');
    const { sweep } = await import('./modes/sweep.ts');
    const { failureOfRemovals } = await import('./modes/removals.ts');
    const swept = await sweep(parseSweepInputs(raw, edges.runFacts), await edges.rolePorts());
    await edges.publish.swept(swept);
    return failureOfRemovals(swept.removals);
  },
} as const;

function logLines(lines: readonly string[], { log }: SignInPorts): void {
  for (const line of lines) {
    log.info(line);
  }
}
