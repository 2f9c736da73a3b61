import type { Ownership } from './ownership.ts';

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
  readonly cleanup: 'unfinished' | 'job-end' | 'none';
  /** The inputs that say which identity manages IAM, as they were in the main step. */
  readonly inputs: Readonly<Record<string, string>>;
}

export function writeRecord(record: RoleRecord): string {
  return JSON.stringify(record);
}

/** @returns `undefined` if there is none, or none that this action wrote. */
export function readRecord(text: string): RoleRecord | undefined {
  try {
    const record = JSON.parse(text) as RoleRecord;
    const expiresAt = new Date(record.ownership.expiresAt);
    return Number.isNaN(expiresAt.getTime())
      ? undefined
      : { ...record, ownership: { ...record.ownership, expiresAt } };
  } catch {
    return undefined;
  }
}
