import type { DeliveryPorts } from '../delivery/ports.ts';
import type { Sealed } from '../delivery/seal-for.ts';
import type { StepFailure } from '../errors.ts';
import type { RawInputs } from '../inputs/names.ts';
import type { RunFacts } from '../run-facts.ts';
import type { Outcome } from '../sign-in/outcome.ts';
import type { Log, SignInPorts } from '../sign-in/ports.ts';
import type { Target } from '../sign-in/targets.ts';
import type { CreatedRole } from '../temporary-roles/create.ts';
import type { RolePorts } from '../temporary-roles/ports.ts';
import type { Removal } from '../temporary-roles/removals.ts';

/** Where the results of a step go. */
export interface Publish {
  signIn(outcomes: readonly Outcome[], sealed: Sealed | undefined): void;
  links(targets: readonly Target[]): void;
  created(created: CreatedRole, sealed: Sealed | undefined): void;
  removals(removals: readonly Removal[]): void;
  /** Writes nothing if there is no text. */
  summary(markdown: string | undefined): Promise<void>;
}

/** What a run needs from outside. */
export interface Edges {
  readonly readInputs: () => RawInputs;
  readonly runFacts: RunFacts;
  readonly log: Log;
  readonly signInPorts: () => SignInPorts;
  readonly rolePorts: () => Promise<RolePorts>;
  /** @param token - The input `github-token`. */
  readonly deliveryPorts: (token: string | undefined) => DeliveryPorts;
  readonly publish: Publish;
  /** In hexadecimal. */
  readonly sha256: (text: string) => string;
  readonly reportFailure: (failure: unknown) => void;
}

/** A mode: publishes its results, and returns the failure of the step, if there is one. */
export type Mode = (raw: RawInputs, edges: Edges) => Promise<StepFailure>;
