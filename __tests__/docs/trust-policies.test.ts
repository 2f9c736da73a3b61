import { describe, expect, test } from 'vitest';
import { type IdTokenClaims, subjectWithIds } from '../../local/aws/index.ts';
import { jobsLetIn } from './jobs-let-in.ts';
import { documentation } from './markdown.ts';

/** Jobs, by what their tokens say. */
const JOBS = {
  main: {},
  'main, subject with IDs': { sub: subjectWithIds() },
  branch: { ref: 'refs/heads/topic' },
  'pull request': { event_name: 'pull_request' },
  production: { environment: 'production' },
  'production, subject with IDs': { sub: subjectWithIds({ environment: 'production' }) },
  'production, by its workflow': { environment: 'production', workflow: 'console' },
  'production, by its workflow on a branch': {
    environment: 'production',
    workflow: 'console',
    ref: 'refs/heads/topic',
  },
  'production, by its workflow, for somebody else': {
    environment: 'production',
    workflow: 'console',
    actor_id: '1',
  },
  'production, by its workflow, in a new repository of the name': {
    environment: 'production',
    workflow: 'console',
    repository_id: '75',
  },
  staging: { environment: 'staging' },
  'other repository': { repository: 'octo-org/other-repo' },
  'repository with a longer name': { repository: 'octo-org/octo-repo-2' },
  'other owner of the same name': { sub: subjectWithIds({ repository_owner_id: '66' }) },
} as const satisfies Record<string, Partial<IdTokenClaims>>;

type JobName = keyof typeof JOBS;

const PRODUCTION: readonly JobName[] = [
  'production',
  'production, subject with IDs',
  'production, by its workflow',
  'production, by its workflow on a branch',
  'production, by its workflow, for somebody else',
  'production, by its workflow, in a new repository of the name',
];

const WHOLE_REPOSITORY: readonly JobName[] = [
  'main',
  'main, subject with IDs',
  'branch',
  'pull request',
  ...PRODUCTION,
  'staging',
];

const CASES: readonly { place: string; letsIn: readonly JobName[]; issuer?: string }[] = [
  {
    place: 'docs/aws-setup.md: One branch only',
    letsIn: ['main', 'main, subject with IDs'],
  },
  { place: 'docs/aws-setup.md: One environment only', letsIn: PRODUCTION },
  { place: 'docs/aws-setup.md: More than the branch', letsIn: ['production, by its workflow'] },
  { place: 'docs/aws-setup.md: The sweeper', letsIn: ['main', 'main, subject with IDs'] },
  { place: 'docs/aws-setup.md: The whole repository', letsIn: WHOLE_REPOSITORY },
  { place: 'docs/aws-setup.md: China', letsIn: PRODUCTION },
  {
    place: 'docs/aws-setup.md: GitHub Enterprise Server',
    letsIn: PRODUCTION.filter((name) => name !== 'production, subject with IDs'),
    issuer: 'https://github.example.com/_services/token',
  },
];

const documented = new Map<string, string>(
  documentation().flatMap(({ path, blocks }) =>
    blocks
      .filter(
        ({ language, text }) => language === 'json' && /"Version"[\s\S]*WebIdentity/.test(text),
      )
      .map(({ heading, text }) => [`${path}: ${heading}`, text] as const),
  ),
);

test('every documented trust policy for OIDC tokens is tested', () => {
  expect([...documented.keys()].sort()).toEqual(CASES.map(({ place }) => place).sort());
});

describe.each(CASES)('$place', ({ place, letsIn, issuer }) => {
  test('lets in the jobs that it says, and no others', async () => {
    expect(await jobsLetIn(documented.get(place) ?? '', JOBS, issuer)).toEqual(letsIn);
  });
});
