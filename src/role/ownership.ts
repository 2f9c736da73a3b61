import { shortened } from '../text/excerpt.ts';
import { ROLE_PATH } from './name.ts';

/** Who owns a temporary role, and until when it works. The tags of the role contain this. */
export interface Ownership {
  /** `OWNER/REPOSITORY` of the workflow that created it. */
  readonly repository: string;
  /** Run ID and attempt of that workflow. */
  readonly run: string;
  readonly expiresAt: Date;
}

/** The facts of IAM that show who owns a role. */
export interface RoleFacts {
  readonly path: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** The tag if the runner does not name the repository as `OWNER/NAME`. */
const UNKNOWN_REPOSITORY = 'unknown';
const REPOSITORY = 'aws-console-url:repository';
const RUN = 'aws-console-url:run';
const EXPIRES_AT = 'aws-console-url:expires-at';
/** `OWNER/NAME`, as the runner names a repository, or {@link UNKNOWN_REPOSITORY}. */
const A_REPOSITORY = /^(?:[^/\s]+\/[^/\s]+|unknown)$/;
/** An ISO 8601 time in UTC, as {@link ownershipTags} writes it. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/;

/** The repository whose roles a run creates and removes. */
export function owningRepository(run: { readonly repository: string }): string {
  return A_REPOSITORY.test(run.repository) ? run.repository : UNKNOWN_REPOSITORY;
}

export function ownershipTags({ repository, run, expiresAt }: Ownership): Record<string, string> {
  return { [REPOSITORY]: repository, [RUN]: run, [EXPIRES_AT]: expiresAt.toISOString() };
}

/** Who owns a role, or why this action cannot have created it. */
export type Identified =
  | { readonly kind: 'ours'; readonly ownership: Ownership }
  | { readonly kind: 'foreign'; readonly because: string };

/** Decides from path and tags whether this action can have created a role. */
export function identify({ path, tags }: RoleFacts): Identified {
  if (path !== ROLE_PATH) {
    return { kind: 'foreign', because: `its path is ${path}, not ${ROLE_PATH}` };
  }
  const { [REPOSITORY]: repository, [RUN]: run, [EXPIRES_AT]: time } = tags;
  if (!repository || !run || !time) {
    const missing = [REPOSITORY, RUN, EXPIRES_AT].filter((name) => !tags[name]);
    return { kind: 'foreign', because: `it does not have the tag ${missing.join(', ')}` };
  }
  if (!A_REPOSITORY.test(repository)) {
    return notA('repository', REPOSITORY, repository);
  }
  const expiresAt = timeOf(time);
  return expiresAt === undefined
    ? notA('time', EXPIRES_AT, time)
    : { kind: 'ours', ownership: { repository, run, expiresAt } };
}

function notA(what: string, tag: string, value: string): Identified {
  return {
    kind: 'foreign',
    because: `its tag ${tag} is "${shortened(value)}", which is not a ${what}`,
  };
}

/** JavaScript reads 30 February as a day in March, so this compares the result with the text. */
function timeOf(text: string): Date | undefined {
  const time = new Date(TIME.test(text) ? text : Number.NaN);
  const isTime = !Number.isNaN(time.getTime());
  return isTime && text.startsWith(time.toISOString().slice(0, 19)) ? time : undefined;
}

/** @returns `undefined` for a role that this action did not create. */
export function ownershipOf(role: RoleFacts): Ownership | undefined {
  const identified = identify(role);
  return identified.kind === 'ours' ? identified.ownership : undefined;
}

/** Whether a role has exactly this ownership, to the millisecond of its expiry. */
export function isSameOwnership(role: RoleFacts, expected: Ownership): boolean {
  const actual = ownershipOf(role);
  return (
    actual !== undefined &&
    actual.repository === expected.repository &&
    actual.run === expected.run &&
    actual.expiresAt.getTime() === expected.expiresAt.getTime()
  );
}
