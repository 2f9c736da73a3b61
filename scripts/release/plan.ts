import semver, { type SemVer } from 'semver';
import { changelogNotes } from './changelog.ts';

/** The repository at the commit of the tag. */
export interface ReleaseCandidate {
  /** The pushed tag, such as `v1.2.3` or `v2.0.0-rc.1`. */
  readonly tag: string;
  /** All tags of the repository. Tags that are not versions are ignored. */
  readonly tags: readonly string[];
  /** Whether the commit is in the history of main. */
  readonly isOnMain: boolean;
  /** The version in each file that has one, by the name of the file. */
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly changelog: string;
}

export interface ReleasePlan {
  /** Markdown for the release. */
  readonly notes: string;
  readonly isPrerelease: boolean;
  /** Whether GitHub shows it as the latest release. */
  readonly isLatest: boolean;
  /** The tag that moves to this release, such as `v1`; absent if a newer one has it. */
  readonly majorTag?: string;
}

/** Why a tag cannot be released, one sentence per reason. */
export class ReleaseRefused extends Error {
  override name = 'ReleaseRefused';
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.reasons = reasons;
  }
}

/**
 * Decides what a release does, or why nothing is released.
 *
 * A release moves the tag of its major version, unless it is a pre-release or a patch of an
 * older version. So users of `v1` never get an older version than before.
 *
 * @throws ReleaseRefused - With all reasons at once.
 */
export function planRelease(candidate: ReleaseCandidate): ReleasePlan {
  const { tag, tags, isOnMain, versions, changelog } = candidate;
  const version = versionOf(tag);
  if (version === undefined) {
    throw new ReleaseRefused([`${tag} is not a tag of the form v1.2.3.`]);
  }
  const notes = changelogNotes(changelog, version.version);
  const reasons = [
    ...(isOnMain ? [] : [`The commit of ${tag} is not on main.`]),
    ...Object.entries(versions)
      .filter(([, stated]) => stated !== version.version)
      .map(([file, stated]) => `${file} has the version ${stated}, but the tag is ${tag}.`),
    ...(notes === undefined
      ? [`CHANGELOG.md has no section "## ${version.version} (YYYY-MM-DD)".`]
      : []),
    ...(notes === '' ? [`The section of ${version.version} in CHANGELOG.md is empty.`] : []),
  ];
  if (notes === undefined || reasons.length > 0) {
    throw new ReleaseRefused(reasons);
  }

  const isPrerelease = version.prerelease.length > 0;
  const newer = tags
    .flatMap((other) => versionOf(other) ?? [])
    .filter((other) => other.prerelease.length === 0 && other.compare(version) > 0);
  const majorIsNewer = newer.some(({ major }) => major === version.major);
  return {
    notes,
    isPrerelease,
    isLatest: !isPrerelease && newer.length === 0,
    ...(isPrerelease || majorIsNewer ? {} : { majorTag: `v${version.major}` }),
  };
}

/** The version of a tag that is exactly `v` and the version. */
function versionOf(tag: string): SemVer | undefined {
  const version = semver.parse(tag);
  return version !== null && tag === `v${version.version}` ? version : undefined;
}
