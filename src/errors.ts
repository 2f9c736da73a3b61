/**
 * All error codes of a step. The list is closed: each code has a section in
 * `docs/troubleshooting.md`, and workflows may match on it.
 */
export const ERROR_CODES = [
  'invalid-input',
  'id-token-missing',
  'id-token-failed',
  'no-credentials',
  'expired-credentials',
  'unsupported-credentials',
  'untrusted-identity',
  'no-oidc-provider',
  'provider-unreachable',
  'wrong-audience',
  'role-not-assumable',
  'account-not-allowed',
  'duration-refused',
  'policy-refused',
  'region-disabled',
  'unsupported-partition',
  'federation-refused',
  'federation-unavailable',
  'network',
  'public-repository',
  'asker-unknown',
  'no-recipient-key',
  'role-exists',
  'role-not-ours',
  'iam-refused',
  'iam-limit',
  'not-propagated',
  'cancelled',
  'some-roles-failed',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * A failure that the user can act on.
 *
 * `message` says what happened, `advice` says what to do.
 * Neither contains a secret, a URL with a secret, or a raw response body.
 */
export class ActionError extends Error {
  readonly code: ErrorCode;
  readonly advice: string;
  /** Whether another try cannot succeed, because a policy denies the call explicitly. */
  readonly lasting: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    advice: string,
    options?: { cause?: unknown; lasting?: boolean },
  ) {
    super(message, options);
    this.name = 'ActionError';
    this.code = code;
    this.advice = advice;
    this.lasting = options?.lasting ?? false;
  }
}

/** Why a step fails; `undefined` if it does not. */
export type StepFailure = Error | undefined;

/** Converts a thrown value to an error. */
export function errorOf(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** The code of a failure; `bug` for an unexpected error. */
export function codeOf(failure: unknown): ErrorCode | 'bug' {
  return failure instanceof ActionError ? failure.code : 'bug';
}

/** The error for an unusable input. It names the input, what is wrong, and a value that works. */
export function invalidInput(input: string, fault: string, advice: string): ActionError {
  return new ActionError('invalid-input', `Input "${input}" ${fault}.`, advice);
}
