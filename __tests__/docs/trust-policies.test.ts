import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type IdTokenClaims, subjectWithIds } from '../../local/aws/index.ts';
import { jobsLetIn } from './jobs-let-in.ts';
import { documentation } from './markdown.ts';

/** Jobs, by the claims of their tokens. */
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

const CASES: readonly { file: string; letsIn: readonly JobName[]; issuer?: string }[] = [
  { file: 'trust-branch.json', letsIn: ['main', 'main, subject with IDs'] },
  { file: 'trust-china.json', letsIn: PRODUCTION },
  { file: 'trust-claims.json', letsIn: ['production, by its workflow'] },
  {
    file: 'trust-enterprise-server.json',
    letsIn: PRODUCTION.filter((name) => name !== 'production, subject with IDs'),
    issuer: 'https://github.example.com/_services/token',
  },
  { file: 'trust-environment.json', letsIn: PRODUCTION },
  { file: 'trust-repository.json', letsIn: WHOLE_REPOSITORY },
];

const folder = path.join(import.meta.dirname, '../../docs/aws-setup');
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const TRUSTS_TOKENS = /"Version"[\s\S]*WebIdentity/;

test('every trust policy for OIDC tokens is tested', () => {
  const files = globSync('*.json', { cwd: folder }).filter((file) =>
    TRUSTS_TOKENS.test(read(file)),
  );
  expect(files.sort()).toEqual(CASES.map(({ file }) => file));
});

test('no page shows such a policy, since only the files are tested', () => {
  const shown = documentation().flatMap(({ blocks }) =>
    blocks.filter(({ language, text }) => language === 'json' && TRUSTS_TOKENS.test(text)),
  );
  expect(shown).toEqual([]);
});

describe.each(CASES)('$file', ({ file, letsIn, issuer }) => {
  test('lets in the jobs that the page says, and no others', async () => {
    expect(await jobsLetIn(read(file), JOBS, issuer)).toEqual(letsIn);
  });
});
