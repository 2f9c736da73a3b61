import { ACCOUNT_ID } from '../partition/arn.ts';
import { partitionById } from '../partition/partition.ts';
import { ROLE_NAME } from './name.ts';
import type { Ownership } from './ownership.ts';

const SOMETHING = /./;
const CLEANUPS = ['unfinished', 'job-end', 'none'] as const;

/** An account, and the partition that it is in. */
export interface RoleAccount {
  readonly id: string;
  readonly partition: string;
}

/**
 * What the post step must know about a temporary role. It contains no secret: the post step gets
 * its own credentials.
 */
export interface RoleRecord {
  readonly name: string;
  /** The account of the role. The post step may get an identity of another account. */
  readonly account: RoleAccount;
  readonly ownership: Ownership;
  /**
   * - `unfinished`: the step did not finish, so the post step removes the role
   * - `job-end`: the workflow asked to remove the role at the end of the job
   * - `none`: nothing to do
   */
  readonly cleanup: (typeof CLEANUPS)[number];
  /** The inputs of the main step that select the identity for IAM. */
  readonly inputs: Readonly<Record<string, string>>;
}

export function writeRecord(record: RoleRecord): string {
  return JSON.stringify(record);
}

/**
 * Reads a record. Any process on the runner can write the state file, so this checks every value:
 * the name becomes part of commands that people copy, and the inputs become part of requests.
 *
 * @returns `undefined` if there is no record, or if this action cannot have written it.
 */
export function readRecord(text: string): RoleRecord | undefined {
  try {
    const { name, account, ownership, cleanup, inputs } = JSON.parse(text);
    const { repository, run } = ownership;
    const expiresAt = new Date(
      matches(ownership.expiresAt, SOMETHING) ? ownership.expiresAt : Number.NaN,
    );
    return matches(name, ROLE_NAME) &&
      matches(account.id, ACCOUNT_ID) &&
      matches(repository, SOMETHING) &&
      matches(run, SOMETHING) &&
      !Number.isNaN(expiresAt.getTime()) &&
      CLEANUPS.includes(cleanup) &&
      isTexts(inputs)
      ? {
          name,
          account: { id: account.id, partition: partitionById(account.partition).id },
          ownership: { repository, run, expiresAt },
          cleanup,
          inputs,
        }
      : undefined;
  } catch {
    return undefined;
  }
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}
