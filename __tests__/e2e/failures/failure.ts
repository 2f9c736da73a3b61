import type { LocalAws } from '../../../local/aws/index.ts';
import type { ErrorCode } from '../../../src/errors.ts';
import { arnOf } from '../../fixtures/roles.ts';
import { userKeys } from '../credentials.ts';
import type { RunOptions, World } from '../world.ts';

/** A failure: its preparation, and the message to the user. */
export interface Failure {
  readonly code: ErrorCode;
  readonly when: string;
  readonly arrange: (world: World) => RunOptions | Promise<RunOptions>;
  readonly happened: RegExp;
  readonly advice: RegExp;
}

/** A sign-in that works without further changes. */
export const OIDC: RunOptions = { inputs: { 'role-arn': arnOf('ReadOnly') } };

/** Assumes a role with the keys of the IAM user. */
export function asUser(aws: LocalAws, inputs: Readonly<Record<string, string>> = {}): RunOptions {
  return {
    inputs: { 'role-arn': arnOf('UserRole'), credentials: 'environment', ...inputs },
    environment: userKeys(aws),
  };
}

/** Lets STS refuse everything with this text. */
export function refusedBySts(aws: LocalAws, code: string, message: string): RunOptions {
  aws.faults.add({ service: 'sts', fault: { awsError: { status: 400, code, message } } });
  return OIDC;
}
