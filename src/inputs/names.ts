/** The inputs of `action.yml`, in its order. */
export const INPUT_NAMES = [
  'mode',
  'role-arn',
  'session-name',
  'issuer',
  'destination',
  'region',
  'credentials',
  'audience',
  'session-duration',
  'external-id',
  'source-identity',
  'session-tags',
  'inline-session-policy',
  'managed-session-policies',
  'allowed-account-ids',
  'reason',
  'summary',
  'seal-to',
  'recipients',
  'opener-url',
  'access-portal',
  'github-token',
  'role-name',
  'policy-arns',
  'inline-policy',
  'permissions-boundary',
  'trusted-principals',
  'expires-in',
  'teardown',
  'dry-run',
] as const;

export type InputName = (typeof INPUT_NAMES)[number];

/**
 * Inputs as the workflow gave them, cleaned. Those left empty are absent, but for a `destination`
 * that was set to nothing.
 */
export type RawInputs = Readonly<Partial<Record<InputName, string>>>;

/**
 * The inputs where nothing means more access or no delivery, and the word of each for nothing: its
 * default in `action.yml`.
 */
export const WORDS_FOR_NOTHING = {
  'role-arn': 'none',
  'seal-to': 'none',
  recipients: 'none',
  'opener-url': 'none',
  'inline-session-policy': 'none',
  'managed-session-policies': 'none',
  'allowed-account-ids': 'any',
  'permissions-boundary': 'none',
} as const satisfies RawInputs;

/**
 * What `action.yml` gives the inputs that a workflow leaves out, as far as it is the same
 * everywhere: not the token of the job.
 */
export const DEFAULTS = {
  mode: 'sign-in',
  destination: 'home',
  credentials: 'auto',
  summary: 'details',
  'expires-in': '1h',
  teardown: 'manual',
  'dry-run': 'false',
  ...WORDS_FOR_NOTHING,
} as const satisfies RawInputs;

/** The inputs that say with which identity AWS is called; none of them is a secret. */
const IDENTITY_INPUTS: readonly InputName[] = [
  'role-arn',
  'session-name',
  'region',
  'credentials',
  'audience',
  'external-id',
  'source-identity',
  'session-tags',
  'allowed-account-ids',
];

/** The part of the inputs that a post step needs to get the same identity again. */
export function identityInputs(raw: RawInputs): RawInputs {
  return Object.fromEntries(
    IDENTITY_INPUTS.filter((name) => raw[name] !== undefined).map((name) => [name, raw[name]]),
  );
}
