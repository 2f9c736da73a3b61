import { invalidInput } from '../errors.ts';
import type { InputName, RawInputs } from './names.ts';
import { oneOf } from './text.ts';

const MODES = ['sign-in', 'create', 'teardown', 'sweep'] as const;

export type Mode = (typeof MODES)[number];

/** Inputs that mean nothing in other modes, with the value that `action.yml` gives them. */
const INPUTS_OF_MODES: readonly [input: InputName, modes: readonly Mode[], unset?: string][] = [
  ['issuer', ['sign-in', 'create']],
  ['destination', ['sign-in', 'create']],
  ['session-duration', ['sign-in', 'create']],
  ['inline-session-policy', ['sign-in', 'create']],
  ['managed-session-policies', ['sign-in', 'create']],
  ['seal-to', ['sign-in', 'create']],
  ['role-name', ['create', 'teardown']],
  ['policy-arns', ['create']],
  ['inline-policy', ['create']],
  ['permissions-boundary', ['create']],
  ['trusted-principals', ['create']],
  ['expires-in', ['create'], '1h'],
  ['teardown', ['create'], 'manual'],
  ['dry-run', ['teardown', 'sweep'], 'false'],
];

/** @throws ActionError `invalid-input`, with the modes that there are. */
export function modeOf(raw: RawInputs): Mode {
  return oneOf('mode', raw.mode, MODES);
}

/**
 * Refuses inputs of another mode: whoever sets them expects something to happen.
 *
 * @throws ActionError `invalid-input`.
 */
export function checkInputsOfMode(mode: Mode, raw: RawInputs): void {
  for (const [input, modes, unset] of INPUTS_OF_MODES) {
    const value = raw[input];
    if (value !== undefined && value.toLowerCase() !== unset && !modes.includes(mode)) {
      throw invalidInput(
        input,
        `is set, but does nothing in mode ${mode}`,
        `Leave it out, or use mode ${modes.join(' or ')}.`,
      );
    }
  }
}
