import { expect, test } from 'vitest';
import {
  planRelease,
  type ReleaseCandidate,
  ReleaseRefused,
} from '../../../scripts/release/plan.ts';

const VERSIONS = ['1.2.3', '1.10.0', '2.0.0', '2.0.0-rc.1', '3.0.0'];
const CHANGELOG = VERSIONS.map((version) => `## ${version} (2026-11-22)\n\n- ${version}\n`).join(
  '',
);

function candidate(tag: string, changes: Partial<ReleaseCandidate> = {}): ReleaseCandidate {
  return {
    tag,
    tags: ['v1', 'v1.2.2', 'v1.9.0', 'v2.0.0-rc.1', 'v2.0.0', 'nightly', '', tag],
    isOnMain: true,
    versions: { 'package.json': tag.slice(1) },
    changelog: CHANGELOG,
    ...changes,
  };
}

test.each([
  {
    of: 'a new minor version of the newest major one',
    plan: planRelease(candidate('v3.0.0')),
    is: { notes: '- 3.0.0', isPrerelease: false, isLatest: true, majorTag: 'v3' },
  },
  {
    of: 'the newest version of an older major one: its tag moves, it is not the latest',
    plan: planRelease(candidate('v1.10.0')),
    is: { notes: '- 1.10.0', isPrerelease: false, isLatest: false, majorTag: 'v1' },
  },
  {
    of: 'a patch of an older minor version: no tag moves back',
    plan: planRelease(candidate('v1.2.3')),
    is: { notes: '- 1.2.3', isPrerelease: false, isLatest: false },
  },
  {
    of: 'a pre-release',
    plan: planRelease(candidate('v2.0.0-rc.1', { tags: ['v2.0.0-rc.1'] })),
    is: { notes: '- 2.0.0-rc.1', isPrerelease: true, isLatest: false },
  },
  {
    of: 'the version after its pre-release',
    plan: planRelease(candidate('v2.0.0', { tags: ['v2.0.0-rc.1', 'v2.0.0', 'v3.0.0-rc.1'] })),
    is: { notes: '- 2.0.0', isPrerelease: false, isLatest: true, majorTag: 'v2' },
  },
  {
    of: 'a release that is made again',
    plan: planRelease(candidate('v2.0.0')),
    is: { notes: '- 2.0.0', isPrerelease: false, isLatest: true, majorTag: 'v2' },
  },
])('plans $of', ({ plan, is }) => {
  expect(plan).toEqual(is);
});

test.each([
  { of: 'a tag without v', tag: '3.0.0', changes: {}, because: ['3.0.0 is not a tag of the form'] },
  { of: 'a tag of two numbers', tag: 'v3.0', changes: {}, because: ['v3.0 is not a tag'] },
  { of: 'a tag with a build', tag: 'v3.0.0+1', changes: {}, because: ['v3.0.0+1 is not a tag'] },
  { of: 'a word', tag: 'v3.0.x', changes: {}, because: ['v3.0.x is not a tag'] },
  { of: 'no tag', tag: '', changes: {}, because: [' is not a tag'] },
  {
    of: 'a commit that is not on main',
    tag: 'v3.0.0',
    changes: { isOnMain: false },
    because: ['The commit of v3.0.0 is not on main.'],
  },
  {
    of: 'a file with another version',
    tag: 'v3.0.0',
    changes: { versions: { 'package.json': '3.0.0', 'package-lock.json': '2.0.0' } },
    because: ['package-lock.json has the version 2.0.0, but the tag is v3.0.0.'],
  },
  {
    of: 'a section without text',
    tag: 'v3.0.0',
    changes: { changelog: '## 3.0.0 (2026-11-22)\n\n## 2.0.0 (2026-11-22)\n\n- Old\n' },
    because: ['The section of 3.0.0 in CHANGELOG.md is empty.'],
  },
  {
    of: 'all that is wrong, at once',
    tag: 'v4.0.0',
    changes: { isOnMain: false, versions: { 'package.json': undefined } },
    because: [
      'The commit of v4.0.0 is not on main.',
      'package.json has the version undefined, but the tag is v4.0.0.',
      'CHANGELOG.md has no section "## 4.0.0 (YYYY-MM-DD)".',
    ],
  },
])('refuses $of', ({ tag, changes, because }) => {
  const refused = refusalOf(candidate(tag, changes));
  expect(refused.reasons).toEqual(because.map((reason) => expect.stringContaining(reason)));
  expect(refused.message.split('\n')).toEqual(refused.reasons);
});

function refusalOf(refused: ReleaseCandidate): ReleaseRefused {
  try {
    planRelease(refused);
  } catch (error) {
    if (error instanceof ReleaseRefused) {
      return error;
    }
    throw error;
  }
  throw new Error('It should have been refused.');
}
