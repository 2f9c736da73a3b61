import { invalidInput } from '../errors.ts';
import { DEFAULTS, INPUT_NAMES, type InputName, type RawInputs } from './names.ts';
import { oneOf } from './text.ts';

export const MODES = ['sign-in', 'links', 'create', 'teardown', 'sweep'] as const;

export type Mode = (typeof MODES)[number];

/** The modes that send requests to AWS. */
const WITH_IDENTITY: readonly Mode[] = ['sign-in', 'create', 'teardown', 'sweep'];
/** The modes that create a console session. */
const OF_A_SESSION: readonly Mode[] = ['sign-in', 'create'];

/** The modes that use each input. */
export const MODES_OF_INPUTS: Readonly<Record<InputName, readonly Mode[]>> = {
  mode: MODES,
  'role-arn': MODES,
  'session-name': WITH_IDENTITY,
  issuer: OF_A_SESSION,
  destination: ['sign-in', 'links', 'create'],
  region: MODES,
  credentials: WITH_IDENTITY,
  audience: WITH_IDENTITY,
  'session-duration': OF_A_SESSION,
  'external-id': WITH_IDENTITY,
  'source-identity': WITH_IDENTITY,
  'session-tags': WITH_IDENTITY,
  'inline-session-policy': OF_A_SESSION,
  'managed-session-policies': OF_A_SESSION,
  'allowed-account-ids': MODES,
  reason: OF_A_SESSION,
  // Teardown accepts it, but writes no summary.
  summary: MODES,
  'seal-to': OF_A_SESSION,
  recipients: OF_A_SESSION,
  'opener-url': OF_A_SESSION,
  'access-portal': ['sign-in', 'links'],
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

/** @throws ActionError `invalid-input`, with a list of all modes. */
export function modeOf(raw: RawInputs): Mode {
  return oneOf('mode', raw.mode, MODES);
}

/**
 * Refuses inputs that this mode does not use, because the user expects an effect.
 *
 * @throws ActionError `invalid-input`.
 */
export function checkInputsOfMode(mode: Mode, raw: RawInputs): void {
  const defaults: RawInputs = DEFAULTS;
  for (const input of INPUT_NAMES) {
    const value = raw[input]?.toLowerCase();
    const modes = MODES_OF_INPUTS[input];
    if (value && value !== defaults[input] && !modes.includes(mode)) {
      throw invalidInput(
        input,
        `is set, but does nothing in mode ${mode}`,
        `Leave it out, or use mode ${modes.join(' or ')}.`,
      );
    }
  }
}
