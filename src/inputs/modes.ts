import { invalidInput } from '../errors.ts';
import { DEFAULTS, INPUT_NAMES, type InputName, type RawInputs } from './names.ts';
import { oneOf } from './text.ts';

const MODES = ['sign-in', 'create', 'teardown', 'sweep'] as const;

export type Mode = (typeof MODES)[number];

const OF_A_LINK: readonly Mode[] = ['sign-in', 'create'];

/** The modes that each input means something in. */
const MODES_OF_INPUTS: Readonly<Record<InputName, readonly Mode[]>> = {
  mode: MODES,
  'role-arn': MODES,
  'session-name': MODES,
  issuer: OF_A_LINK,
  destination: OF_A_LINK,
  region: MODES,
  credentials: MODES,
  audience: MODES,
  'session-duration': OF_A_LINK,
  'external-id': MODES,
  'source-identity': MODES,
  'session-tags': MODES,
  'inline-session-policy': OF_A_LINK,
  'managed-session-policies': OF_A_LINK,
  'allowed-account-ids': MODES,
  reason: OF_A_LINK,
  // Teardown writes no summary, whatever is asked for.
  summary: MODES,
  'seal-to': OF_A_LINK,
  'github-token': MODES,
  'role-name': ['create', 'teardown'],
  'policy-arns': ['create'],
  'inline-policy': ['create'],
  'permissions-boundary': ['create'],
  'trusted-principals': ['create'],
  'expires-in': ['create'],
  teardown: ['create'],
  'dry-run': ['teardown', 'sweep'],
};

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
  const defaults: RawInputs = DEFAULTS;
  for (const input of INPUT_NAMES) {
    const value = raw[input]?.toLowerCase();
    const modes = MODES_OF_INPUTS[input];
    if (value !== undefined && value !== defaults[input] && !modes.includes(mode)) {
      throw invalidInput(
        input,
        `is set, but does nothing in mode ${mode}`,
        `Leave it out, or use mode ${modes.join(' or ')}.`,
      );
    }
  }
}
