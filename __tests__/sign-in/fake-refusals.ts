import { ActionError, type ErrorCode } from '../../src/errors.ts';
import type { RawInputs } from '../../src/inputs/names.ts';
import { signInAll } from '../../src/sign-in/sign-in.ts';
import { fakePorts, inputsOf, type World } from './fake-ports.ts';

const fail = (code: ErrorCode) => new ActionError(code, `It is ${code}.`, 'Advice.');
/** A world that refuses these actions, each with a code. */
export const refusing =
  (refusals: Partial<Record<string, ErrorCode>>): NonNullable<World['refuse']> =>
  (action) => {
    const code = refusals[action];
    return code && fail(code);
  };

/** What a sign-in comes to, and what was asked on the way. */
export async function signIn(world: World, raw: RawInputs) {
  const fake = fakePorts(world);
  const outcomes = await signInAll(inputsOf(raw), fake.ports);
  const failures = outcomes.map((outcome) => ('failure' in outcome ? outcome.failure : undefined));
  return { ...fake, outcomes, failures, names: fake.calls.map(([name]) => name) };
}
