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
  'console-access': { environment: 'console-access' },
  'console-access, subject with IDs': { sub: subjectWithIds({ environment: 'console-access' }) },
  'console-access, by its workflow': { environment: 'console-access', workflow: 'console' },
  'console-access, by its workflow on a branch': {
    environment: 'console-access',
    workflow: 'console',
    ref: 'refs/heads/topic',
  },
  'console-access, by its workflow, for somebody else': {
    environment: 'console-access',
    workflow: 'console',
    actor_id: '1',
  },
  'console-access, by its workflow, in a new repository of the name': {
    environment: 'console-access',
    workflow: 'console',
    repository_id: '75',
  },
  staging: { environment: 'staging' },
  'other repository': { repository: 'octo-org/other-repo' },
  'repository with a longer name': { repository: 'octo-org/octo-repo-2' },
  'other owner of the same name': { sub: subjectWithIds({ repository_owner_id: '66' }) },
} as const satisfies Record<string, Partial<IdTokenClaims>>;

type JobName = keyof typeof JOBS;

const ENVIRONMENT: readonly JobName[] = [
  'console-access',
  'console-access, subject with IDs',
  'console-access, by its workflow',
  'console-access, by its workflow on a branch',
  'console-access, by its workflow, for somebody else',
  'console-access, by its workflow, in a new repository of the name',
];

const WHOLE_REPOSITORY: readonly JobName[] = [
  'main',
  'main, subject with IDs',
  'branch',
  'pull request',
  ...ENVIRONMENT,
  'staging',
];

const CASES: readonly { file: string; letsIn: readonly JobName[]; issuer?: string }[] = [
  { file: 'trust-branch.json', letsIn: ['main', 'main, subject with IDs'] },
  { file: 'trust-china.json', letsIn: ENVIRONMENT },
  { file: 'trust-claims.json', letsIn: ['console-access, by its workflow'] },
  {
    file: 'trust-enterprise-server.json',
    letsIn: ENVIRONMENT.filter((name) => name !== 'console-access, subject with IDs'),
    issuer: 'https://github.example.com/_services/token',
  },
  { file: 'trust-environment.json', letsIn: ENVIRONMENT },
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
