import { invalidInput } from '../errors.ts';
import { MAX_EXPIRY_SECONDS } from '../role/expiry.ts';
import { checkRoleName, parseRoleReference, type RoleReference } from '../role/name.ts';
import { checkBoundary, checkPolicyReferences, parseInlinePolicy } from '../role/policies.ts';
import { checkPrincipals } from '../role/principals.ts';
import type { RunFacts } from '../run-facts.ts';
import { parseDuration } from './duration.ts';
import { DEFAULTS, identityInputs, type RawInputs } from './names.ts';
import { parseSignInInputs, type SignInInputs } from './sign-in.ts';
import { lines, linesOrCommas, oneOf, optional, parseFlag } from './text.ts';

/** The inputs of `create`. */
export interface CreateInputs {
  /** Inputs of the console URL. Its `roles` has the role that manages IAM, if there is one. */
  readonly signIn: SignInInputs;
  /** Absent: the action generates a unique name. */
  readonly roleName: string | undefined;
  /** ARNs, and bare names of AWS-managed policies. */
  readonly policies: readonly string[];
  /** Compact JSON. */
  readonly inlinePolicy: string | undefined;
  readonly permissionsBoundary: string | undefined;
  readonly trustedPrincipals: readonly string[];
  readonly expiresInSeconds: number;
  readonly teardown: 'manual' | 'job-end';
  /** The inputs that select the identity of the post step, as given. */
  readonly identity: RawInputs;
}

/** The inputs of `teardown` and `sweep`. */
export interface RemovalInputs {
  readonly signIn: SignInInputs;
  /** Empty for `sweep`. */
  readonly named: readonly RoleReference[];
  readonly dryRun: boolean;
}

const MIN_EXPIRY_SECONDS = 900;

/** @throws ActionError `invalid-input` for the first value that cannot be used. */
export function parseCreateInputs(raw: RawInputs, run: RunFacts): CreateInputs {
  const inlinePolicy = optional(raw['inline-policy'], parseInlinePolicy);
  return {
    signIn: managed(raw, run),
    roleName: optional(raw['role-name'], checkRoleName),
    policies: checkPolicyReferences(linesOrCommas(raw['policy-arns']), inlinePolicy !== undefined),
    inlinePolicy,
    permissionsBoundary: optional(raw['permissions-boundary'], checkBoundary),
    trustedPrincipals: checkPrincipals(lines(raw['trusted-principals'])),
    expiresInSeconds: parseDuration('expires-in', raw['expires-in'] ?? DEFAULTS['expires-in'], {
      minSeconds: MIN_EXPIRY_SECONDS,
      maxSeconds: MAX_EXPIRY_SECONDS,
      form: 'from 15m to 12h (900 to 43200 seconds)',
    }),
    teardown: oneOf('teardown', raw.teardown, ['manual', 'job-end']),
    identity: identityInputs(raw),
  };
}

/** @throws ActionError `invalid-input` for the first value that cannot be used. */
export function parseTeardownInputs(raw: RawInputs, run: RunFacts): RemovalInputs {
  const named = lines(raw['role-name']).map(parseRoleReference);
  if (named.length === 0) {
    throw invalidInput(
      'role-name',
      'is empty, so teardown does not know which role to remove',
      'Write names or ARNs, one per line. The output temporary-role-name of mode create has the name. If role-name comes from another step, check that this step ran.',
    );
  }
  return { signIn: managed(raw, run), named, dryRun: parseFlag('dry-run', raw['dry-run']) };
}

/** @throws ActionError `invalid-input` for the first value that cannot be used. */
export function parseSweepInputs(raw: RawInputs, run: RunFacts): RemovalInputs {
  return {
    signIn: managed(raw, run),
    named: [],
    dryRun: parseFlag('dry-run', raw['dry-run']),
  };
}

function managed(raw: RawInputs, run: RunFacts): SignInInputs {
  const signIn = parseSignInInputs(raw, run);
  if (signIn.roles.length > 1) {
    throw invalidInput(
      'role-arn',
      `names ${signIn.roles.length} roles`,
      'Write one ARN: the role whose permissions manage temporary roles. Only the modes sign-in and links accept several.',
    );
  }
  return signIn;
}
