import { type Delivery, prepareDelivery } from './delivery/delivery.ts';
import type { DeliveryPorts } from './delivery/ports.ts';
import type { DeliveredOutcome } from './delivery/sealed-text.ts';
import { visibilityByIdToken } from './delivery/visibility.ts';
import { parseDeliveryInputs } from './inputs/delivery.ts';
import { checkInputsOfMode, modeOf } from './inputs/modes.ts';
import type { RawInputs } from './inputs/names.ts';
import { parseSignInInputs, type SignInInputs } from './inputs/sign-in.ts';
import type { RoleRecord } from './role/record.ts';
import type { RunFacts } from './run-facts.ts';
import type { SignInPorts } from './sign-in/ports.ts';
import { failureLines, failureOf, signInLines } from './sign-in/report.ts';
import { type Outcome, signInAll } from './sign-in/sign-in.ts';
import { planTargets } from './sign-in/targets.ts';
import { type RoleEnd, signInSummary } from './summary/sign-in.ts';
import type { Created } from './temporary-roles/create.ts';
import type { RolePorts } from './temporary-roles/ports.ts';
import type { Removal } from './temporary-roles/removals.ts';

/** Where the results of a step go. */
export interface Publish {
  signIn(outcomes: readonly Outcome[], sealedUrl?: string): void;
  created(created: Created, sealedUrl?: string): void;
  removals(removals: readonly Removal[]): void;
  /** Does nothing without a text. */
  summary(markdown: string | undefined): Promise<void>;
}

/** The world around a run. */
export interface Edges {
  readonly readInputs: () => RawInputs;
  readonly runFacts: RunFacts;
  readonly signInPorts: () => SignInPorts;
  readonly rolePorts: () => Promise<RolePorts>;
  readonly deliveryPorts: (raw: RawInputs) => DeliveryPorts;
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
    const { cleanUp } = await import('./temporary-roles/clean-up.ts');
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
    const delivery = await deliveryFor(inputs, raw, edges, ports);
    const outcomes = await signInAll(inputs, ports);
    for (const outcome of outcomes) {
      if ('signIn' in outcome) {
        logLines(signInLines(outcome.signIn), ports);
      } else if (outcomes.length > 1) {
        logLines(failureLines(outcome), ports);
      }
    }
    await handOver(outcomes, { delivery, edges, now: ports.now() }, (sealedUrl) =>
      edges.publish.signIn(outcomes, sealedUrl),
    );
    return failureOf(outcomes);
  },

  create: async (raw: RawInputs, edges: Edges): Promise<unknown> => {
    const { parseCreateInputs } = await import('./inputs/temporary-roles.ts');
    const { create } = await import('./temporary-roles/create.ts');
    const inputs = parseCreateInputs(raw, edges.runFacts);
    const ports = await edges.rolePorts();
    const delivery = await deliveryFor(inputs.signIn, raw, edges, ports);
    await create(inputs, edges.runFacts, raw, ports, async (created) => {
      logLines(signInLines(created.signIn), ports);
      const { signIn, expiresAt } = created;
      const roleEnd = { at: expiresAt, withJob: inputs.teardown === 'job-end' };
      await handOver([{ signIn }], { delivery, edges, now: ports.now(), roleEnd }, (sealedUrl) =>
        edges.publish.created(created, sealedUrl),
      );
    });
    return undefined;
  },

  teardown: async (raw: RawInputs, edges: Edges): Promise<unknown> => {
    const { parseTeardownInputs } = await import('./inputs/temporary-roles.ts');
    const { teardown } = await import('./temporary-roles/teardown.ts');
    const { failureOfRemovals } = await import('./temporary-roles/removals.ts');
    const inputs = parseTeardownInputs(raw, edges.runFacts);
    const removals = await teardown(inputs, edges.runFacts, await edges.rolePorts());
    edges.publish.removals(removals);
    return failureOfRemovals(removals);
  },

  sweep: async (raw: RawInputs, edges: Edges): Promise<unknown> => {
    const { parseSweepInputs } = await import('./inputs/temporary-roles.ts');
    const { sweep } = await import('./temporary-roles/sweep.ts');
    const { failureOfRemovals } = await import('./temporary-roles/removals.ts');
    const { sweepSummary } = await import('./summary/sweep.ts');
    const inputs = parseSweepInputs(raw, edges.runFacts);
    const wanted = parseDeliveryInputs(raw, edges.runFacts);
    const ports = await edges.rolePorts();
    const swept = await sweep(inputs, ports);
    edges.publish.removals(swept.removals);
    await edges.publish.summary(
      wanted.summary === 'none' ? undefined : sweepSummary(swept, ports.now()),
    );
    return failureOfRemovals(swept.removals);
  },
} as const;

/** Refuses what cannot be delivered, before any token is minted. */
function deliveryFor(
  inputs: SignInInputs,
  raw: RawInputs,
  edges: Edges,
  ports: SignInPorts,
): Promise<Delivery> {
  const wanted = parseDeliveryInputs(raw, edges.runFacts);
  const targets = planTargets(inputs);
  return prepareDelivery(wanted, edges.deliveryPorts(raw), (signal) =>
    visibilityByIdToken(inputs, targets, ports, signal),
  );
}

/** Seals the URLs, publishes them, and describes the sessions, or why there are none. */
async function handOver(
  outcomes: readonly DeliveredOutcome[],
  step: { delivery: Delivery; edges: Edges; now: Date; roleEnd?: RoleEnd },
  publish: (sealedUrl: string | undefined) => void,
): Promise<void> {
  const { delivery, edges, now, roleEnd } = step;
  const { linkReaders } = delivery;
  const sealed = await delivery.seal(outcomes);
  publish(sealed?.armored);
  // Of the only role the error of the step says it all.
  const onlyFailed = outcomes.length === 1 && outcomes.some((outcome) => 'failure' in outcome);
  if (delivery.summary !== 'none' && !onlyFailed) {
    const facts = { run: edges.runFacts, now, roleEnd, linkReaders, sealed };
    await edges.publish.summary(signInSummary({ outcomes, ...facts }));
  }
}

function logLines(lines: readonly string[], { log }: SignInPorts): void {
  for (const line of lines) {
    log.info(line);
  }
}
