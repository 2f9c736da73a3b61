import { ROLE_PATH } from './name.ts';

/** Whose a temporary role is, and how long it may be used. Stands in its tags. */
export interface Ownership {
  /** `OWNER/REPOSITORY` of the workflow that made it. */
  readonly repository: string;
  /** Run ID and attempt of that workflow. */
  readonly run: string;
  readonly expiresAt: Date;
}

/** What IAM says of a role, as far as it tells whose it is. */
export interface RoleFacts {
  readonly path: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** What stands in for a repository that the runner does not tell; a tag without a value tells nothing. */
const UNKNOWN_REPOSITORY = 'unknown';
const REPOSITORY = 'aws-console-url:repository';
const RUN = 'aws-console-url:run';
const EXPIRES_AT = 'aws-console-url:expires-at';
/** An ISO 8601 time in UTC, as {@link ownershipTags} writes it. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/;

/** The repository that a run makes and removes roles for. */
export function owningRepository(run: { readonly repository: string }): string {
  return run.repository || UNKNOWN_REPOSITORY;
}

export function ownershipTags({ repository, run, expiresAt }: Ownership): Record<string, string> {
  return { [REPOSITORY]: repository, [RUN]: run, [EXPIRES_AT]: expiresAt.toISOString() };
}

/** @returns `undefined` for a role that this action did not make: no path, or not all tags. */
export function ownershipOf({ path, tags }: RoleFacts): Ownership | undefined {
  const { [REPOSITORY]: repository, [RUN]: run, [EXPIRES_AT]: time = '' } = tags;
  const expiresAt = new Date(TIME.test(time) ? time : Number.NaN);
  return path === ROLE_PATH && repository && run && !Number.isNaN(expiresAt.getTime())
    ? { repository, run, expiresAt }
    : undefined;
}

/** Whether a role carries exactly this ownership, to the millisecond of its expiry. */
export function isSameOwnership(role: RoleFacts, expected: Ownership): boolean {
  const actual = ownershipOf(role);
  return (
    actual !== undefined &&
    actual.repository === expected.repository &&
    actual.run === expected.run &&
    actual.expiresAt.getTime() === expected.expiresAt.getTime()
  );
}
