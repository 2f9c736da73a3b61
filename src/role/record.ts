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
 * What the post step has to know of a temporary role. It holds no secret: the post step gets
 * its own credentials.
 */
export interface RoleRecord {
  readonly name: string;
  /** Where the role is; the identity of the post step may be of another account. */
  readonly account: RoleAccount;
  readonly ownership: Ownership;
  /**
   * - `unfinished`: the step did not get so far as to vouch for the role; it has to go
   * - `job-end`: the workflow wants it gone at the end of the job
   * - `none`: nothing to do
   */
  readonly cleanup: (typeof CLEANUPS)[number];
  /** The inputs that say which identity manages IAM, as they were in the main step. */
  readonly inputs: Readonly<Record<string, string>>;
}

export function writeRecord(record: RoleRecord): string {
  return JSON.stringify(record);
}

/**
 * Reads a record. The file behind the state is as open as any other on the runner, so nothing is
 * taken on trust: the name ends up in commands that people copy, the inputs in requests.
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
