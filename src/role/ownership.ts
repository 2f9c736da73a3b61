import { shortened } from '../text/excerpt.ts';
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

/** The value of the tag if the runner does not name the repository. An empty tag would name no owner. */
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

/** Whose a role is, or what shows that this action did not make it. */
export type Identified =
  | { readonly kind: 'ours'; readonly ownership: Ownership }
  | { readonly kind: 'foreign'; readonly because: string };

/** Tells by the path and the tags whether this action can have made a role. */
export function identify({ path, tags }: RoleFacts): Identified {
  if (path !== ROLE_PATH) {
    return { kind: 'foreign', because: `its path is ${path}, and not ${ROLE_PATH}` };
  }
  const { [REPOSITORY]: repository, [RUN]: run, [EXPIRES_AT]: time } = tags;
  if (!repository || !run || !time) {
    const missing = [REPOSITORY, RUN, EXPIRES_AT].filter((name) => !tags[name]);
    return { kind: 'foreign', because: `it does not have the tag ${missing.join(', ')}` };
  }
  const expiresAt = new Date(TIME.test(time) ? time : Number.NaN);
  return Number.isNaN(expiresAt.getTime())
    ? { kind: 'foreign', because: `its tag ${EXPIRES_AT} is "${shortened(time)}", and not a time` }
    : { kind: 'ours', ownership: { repository, run, expiresAt } };
}

/** @returns `undefined` for a role that this action did not make. */
export function ownershipOf(role: RoleFacts): Ownership | undefined {
  const identified = identify(role);
  return identified.kind === 'ours' ? identified.ownership : undefined;
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
