import { invalidInput } from '../errors.ts';
import { parseRoleArn, type RoleArn } from '../partition/arn.ts';
import { shortened } from '../text/excerpt.ts';

/** All temporary roles live below this path, so that IAM policies can be limited to it. */
export const ROLE_PATH = '/aws-console-url/';

interface RunNumbers {
  readonly runId: string;
  readonly runAttempt: string;
}

/** @see {@link https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html} */
export const ROLE_NAME = /^[\w+=,.@-]{1,64}$/;
const FORM = 'Use 1 to 64 letters, digits and _ + = , . @ -, for example console-url-42.';

/**
 * A unique role name: the run, the attempt, and four random characters, which differ for the steps
 * of an attempt.
 *
 * @param random - In [0, 1).
 */
export function uniqueRoleName(run: RunNumbers, random: number): string {
  const suffix = Math.floor(random * 36 ** 4)
    .toString(36)
    .padStart(4, '0');
  return `console-url-${runName(run)}-${suffix}`;
}

/** Run ID and attempt. Older servers do not have attempts. */
export function runName({ runId, runAttempt }: RunNumbers): string {
  return [runId, runAttempt].filter((part) => part !== '').join('-') || 'unknown';
}

/** @throws ActionError `invalid-input`. */
export function checkRoleName(name: string): string {
  if (!ROLE_NAME.test(name)) {
    throw invalidInput(
      'role-name',
      `has "${shortened(name)}", which is not a valid role name`,
      FORM,
    );
  }
  return name;
}

/** A role that the user names. */
export interface RoleReference {
  readonly name: string;
  /** If the user gave an ARN. Its account and path must then be those of the role. */
  readonly arn: RoleArn | undefined;
}

/**
 * Reads the name or the ARN of a role.
 *
 * @throws ActionError `invalid-input`.
 */
export function parseRoleReference(nameOrArn: string): RoleReference {
  const arn = parseRoleArn(nameOrArn);
  return { name: arn?.name ?? checkRoleName(nameOrArn), arn };
}
