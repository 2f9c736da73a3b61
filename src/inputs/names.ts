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

/** The inputs of the workflow, cleaned. Empty ones are absent, except an empty `destination`. */
export type RawInputs = Readonly<Partial<Record<InputName, string>>>;

/**
 * The inputs with a word for "no value", which is their default in `action.yml`. They must not be
 * empty, since no value means more access or no delivery.
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
 * The defaults of `action.yml`. The default of `github-token` is missing: it differs in every job.
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

/** The inputs that select the AWS identity. None of them is a secret. */
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

/** The inputs that the post step needs to get the same identity. */
export function identityInputs(raw: RawInputs): RawInputs {
  return Object.fromEntries(
    IDENTITY_INPUTS.filter((name) => raw[name] !== undefined).map((name) => [name, raw[name]]),
  );
}
