import { groupsOf } from '../text/groups.ts';

/** The parts of an Amazon Resource Name. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  /** Empty or `global` for global services. */
  readonly region: string;
  /** Twelve digits, a word for resources of AWS (`aws`, `cloudfront`), or empty. */
  readonly accountId: string;
  readonly resource: string;
}

export interface RoleArn {
  readonly arn: string;
  readonly partition: string;
  readonly accountId: string;
  /** Begins and ends with `/`. */
  readonly path: string;
  readonly name: string;
}

/** The ID of an AWS account. */
export const ACCOUNT_ID = /^\d{12}$/;
/** As the console shows an account ID. */
const WITH_HYPHENS = /^(\d{4})-(\d{4})-(\d{4})$/;
/** Who can own a managed policy: an account, or AWS. */
export const POLICY_OWNER = /^(?:\d{12}|aws)$/;
const ARN =
  /^arn:(?<partition>aws[a-z-]*):(?<service>[a-z0-9-]+):(?<region>[a-z0-9-]*):(?<accountId>\d{12}|[a-z][a-z0-9-]*|):(?<resource>[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+)$/u;
const ARN_PARTS = ['partition', 'service', 'region', 'accountId', 'resource'] as const;
const ROLE = /^role(?<path>\/(?:[\x21-\x7e]{1,510}\/)?)(?<name>[\w+=,.@-]{1,64})$/;
const MAX_ARN_LENGTH = 2048;

/**
 * Reads the ID of an account, in one piece or in groups of four as the console shows it.
 *
 * @returns Twelve digits; `undefined` if the text is not an account ID.
 */
export function parseAccountId(text: string): string | undefined {
  const digits = text.replace(WITH_HYPHENS, '$1$2$3');
  return ACCOUNT_ID.test(digits) ? digits : undefined;
}

/**
 * Reads any ARN. The resource may have all characters except control characters: names of alarms
 * and keys of objects have spaces, brackets and letters of all alphabets.
 *
 * @returns `undefined` if the text is not an ARN.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html}
 */
export function parseArn(text: string): Arn | undefined {
  return text.length <= MAX_ARN_LENGTH ? groupsOf(ARN, ARN_PARTS, text) : undefined;
}

/**
 * Reads the ARN of an IAM role, with its path.
 *
 * @returns `undefined` if the text is not a role ARN. The ARN of a role session
 *   (`assumed-role/…`) is not a role ARN.
 */
export function parseRoleArn(text: string): RoleArn | undefined {
  const arn = parseArn(text);
  if (arn?.service !== 'iam' || arn.region !== '' || !ACCOUNT_ID.test(arn.accountId)) {
    return undefined;
  }
  const role = groupsOf(ROLE, ['path', 'name'], arn.resource);
  return role && { arn: text, partition: arn.partition, accountId: arn.accountId, ...role };
}
