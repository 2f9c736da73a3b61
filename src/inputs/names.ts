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

/** Inputs as the workflow gave them, trimmed; those left empty are absent. */
export type RawInputs = Readonly<Partial<Record<InputName, string>>>;
