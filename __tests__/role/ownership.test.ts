import { describe, expect, test } from 'vitest';
import {
  identify,
  isSameOwnership,
  ownershipOf,
  ownershipTags,
  owningRepository,
  type RoleFacts,
} from '../../src/role/ownership.ts';

const OWNERSHIP = {
  repository: 'octo-org/octo-repo',
  run: '42-1',
  expiresAt: new Date('2026-03-01T12:00:00.123Z'),
};
const TAGS = {
  'aws-console-url:repository': 'octo-org/octo-repo',
  'aws-console-url:run': '42-1',
  'aws-console-url:expires-at': '2026-03-01T12:00:00.123Z',
};
const ROLE = { path: '/aws-console-url/', tags: TAGS };

test('the tags are those of the contract', () => {
  expect(ownershipTags(OWNERSHIP)).toEqual(TAGS);
});

test.each(['', 'octo-repo', 'octo-org/'])('the repository "%s" still owns its roles', (name) => {
  expect(owningRepository({ repository: 'octo-org/octo-repo' })).toBe('octo-org/octo-repo');
  const repository = owningRepository({ repository: name });
  const tags = ownershipTags({ ...OWNERSHIP, repository });
  expect(ownershipOf({ ...ROLE, tags })).toEqual({ ...OWNERSHIP, repository });
});

test.each<[Partial<RoleFacts>, string]>([
  [{ path: '/aws-console-url/team/' }, 'its path is /aws-console-url/team/, not /aws-console-url/'],
  [
    { tags: {} },
    'it does not have the tag aws-console-url:repository, aws-console-url:run, aws-console-url:expires-at',
  ],
  [
    { tags: { ...TAGS, 'aws-console-url:repository': '' } },
    'it does not have the tag aws-console-url:repository',
  ],
  ...['nobody', 'octo-org/', '/octo-repo', 'octo-org/octo-repo/x', 'octo org/octo-repo'].map(
    (repository): [Partial<RoleFacts>, string] => [
      { tags: { ...TAGS, 'aws-console-url:repository': repository } },
      `its tag aws-console-url:repository is "${repository}", which is not a repository`,
    ],
  ),
  [
    { tags: { ...TAGS, 'aws-console-url:expires-at': '2026-02-30T12:00:00Z' } },
    'its tag aws-console-url:expires-at is "2026-02-30T12:00:00Z", which is not a time',
  ],
  [
    { tags: { ...TAGS, 'aws-console-url:expires-at': 'never' } },
    'its tag aws-console-url:expires-at is "never", which is not a time',
  ],
])('a role with %j is foreign, because %s', (facts, because) => {
  expect(identify({ ...ROLE, ...facts })).toEqual({ kind: 'foreign', because });
});

describe('the owner of a role', () => {
  test('is in its tags, whatever other tags there are', () => {
    expect(ownershipOf({ ...ROLE, tags: { ...TAGS, team: 'x' } })).toEqual(OWNERSHIP);
  });

  test('a time without milliseconds is one', () => {
    const tags = { ...TAGS, 'aws-console-url:expires-at': '2026-03-01T12:00:00Z' };
    expect(ownershipOf({ ...ROLE, tags })?.expiresAt).toEqual(new Date('2026-03-01T12:00:00Z'));
  });

  const { 'aws-console-url:repository': _, ...noRepository } = TAGS;
  const { 'aws-console-url:run': __, ...noRun } = TAGS;
  const { 'aws-console-url:expires-at': ___, ...noExpiry } = TAGS;
  test.each<[string, RoleFacts]>([
    ['another path', { ...ROLE, path: '/' }],
    ['a path below', { ...ROLE, path: '/aws-console-url/more/' }],
    ['a path that only begins so', { ...ROLE, path: '/aws-console-url-2/' }],
    ['no tags', { ...ROLE, tags: {} }],
    ['no repository', { ...ROLE, tags: noRepository }],
    ['no run', { ...ROLE, tags: noRun }],
    ['no expiry', { ...ROLE, tags: noExpiry }],
    ['an empty repository', { ...ROLE, tags: { ...TAGS, 'aws-console-url:repository': '' } }],
    ['an empty run', { ...ROLE, tags: { ...TAGS, 'aws-console-url:run': '' } }],
    ...[
      ...['soon', '2026', '2026-03-01', '2026-13-01T12:00:00Z', '2026-03-01T12:00:00+02:00'],
      ...['x2026-03-01T12:00:00Z', '2026-03-01T12:00:00Zx', '2026-03-01T12:00:00', '2026-03-01Z'],
      ...['2026-03-01T12:00:00.1Z', '2026-03-01T12:00:00.1234Z', '02026-03-01T12:00:00Z'],
      // A time to JavaScript.
      '+002026-03-01T12:00:00Z',
      // JavaScript reads these as a later day.
      ...['2026-02-30T12:00:00Z', '2026-02-29T12:00:00.123Z', '2026-03-01T24:00:00Z'],
      ...['2026-3-01T12:00:00Z', '2026-03-1T12:00:00Z', '2026-03-01T12:00Z'],
    ].map((time): [string, RoleFacts] => [
      `the expiry ${time}`,
      { ...ROLE, tags: { ...TAGS, 'aws-console-url:expires-at': time } },
    ]),
  ])('is unknown with %s', (_what, role) => {
    expect(ownershipOf(role)).toBe(undefined);
  });
});

describe('the same ownership', () => {
  test('is the same in everything', () => {
    expect(isSameOwnership(ROLE, { ...OWNERSHIP })).toBe(true);
  });

  test.each([
    ['repository', { repository: 'octo-org/other' }],
    ['attempt', { run: '42-2' }],
    ['millisecond', { expiresAt: new Date('2026-03-01T12:00:00.124Z') }],
  ])('another %s makes another', (_what, change) => {
    expect(isSameOwnership(ROLE, { ...OWNERSHIP, ...change })).toBe(false);
  });

  test('a foreign role has no ownership', () => {
    expect(isSameOwnership({ path: '/', tags: TAGS }, OWNERSHIP)).toBe(false);
  });
});
