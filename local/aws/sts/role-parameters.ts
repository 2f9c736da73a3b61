import type { Constraints } from '../query/constraints.ts';
import { AwsError } from '../query/protocol.ts';
import { parseArn } from '../world/arn.ts';
import type { Role } from '../world/model.ts';
import { readSessionPolicies, type SessionPolicyParameters } from './session-policies.ts';

/** Characters of role session names, source identities and the like. */
export const NAME_PATTERN = '[\\w+=,.@-]*';

const DEFAULT_DURATION_SECONDS = 3600;

/** The parameters of both calls that assume a role. */
export interface RoleParameters {
  readonly roleArn: string;
  readonly sessionName: string;
  /** The requested length, or the default of one hour. */
  readonly durationSeconds: number;
  readonly sessionPolicies: SessionPolicyParameters;
}

/** Reads them. The caller adds its own constraints, and then calls `constraints.done()`. */
export function readRoleParameters(
  parameters: URLSearchParams,
  constraints: Constraints,
): RoleParameters {
  return {
    roleArn: constraints.requiredText('RoleArn', { min: 20, max: 2048 }),
    sessionName: constraints.requiredText('RoleSessionName', {
      min: 2,
      max: 64,
      pattern: NAME_PATTERN,
    }),
    durationSeconds:
      constraints.integer('DurationSeconds', { min: 900, max: 43200 }) ?? DEFAULT_DURATION_SECONDS,
    sessionPolicies: readSessionPolicies(parameters, constraints),
  };
}

/** @throws AwsError `ValidationError` if the text is not the ARN of a role. */
export function requireRoleArn(roleArn: string): void {
  const arn = parseArn(roleArn);
  if (arn?.service !== 'iam' || !/^\d{12}$/.test(arn.account) || !/^role\/./.test(arn.resource)) {
    throw new AwsError(400, 'ValidationError', `${roleArn} is invalid`);
  }
}

/**
 * @throws AwsError `ValidationError` if the role does not allow sessions of this length.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use.html#id_roles_use_view-role-max-session}
 */
export function requireDuration(durationSeconds: number, role: Role, chained: boolean): void {
  if (chained && durationSeconds > 3600) {
    throw new AwsError(
      400,
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role ' +
        'chaining.',
    );
  }
  if (durationSeconds > role.maxSessionDurationSeconds) {
    throw new AwsError(
      400,
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
}
