import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Job {
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly { uses?: string; with?: Readonly<Record<string, string>> }[];
}

const root = path.join(import.meta.dirname, '../..');
const jobs = globSync('examples/*.yml', { cwd: root }).flatMap((file) => {
  const workflow: { jobs: Record<string, Job> } = parse(
    readFileSync(path.join(root, file), 'utf8'),
  );
  return Object.entries(workflow.jobs).map(([name, job]) => ({ at: `${file}: ${name}`, job }));
});

/** The roles that the steps of a job name. */
function rolesOf({ steps = [] }: Job): string {
  return steps.map((step) => step.with?.['role-arn'] ?? '').join('\n');
}

test('a job that uses the managing role has an environment, which can have reviewers', () => {
  const managing = jobs.filter(({ job }) => rolesOf(job).includes('ConsoleUrlManager'));
  expect(managing).not.toEqual([]);
  expect(managing.filter(({ job }) => job.environment === undefined)).toEqual([]);
});

test('a sweep uses the sweeper', () => {
  const sweeps = jobs.filter(({ job }) =>
    job.steps?.some((step) => step.with?.['mode'] === 'sweep'),
  );
  expect(sweeps).not.toEqual([]);
  expect(sweeps.filter(({ job }) => !/role\/ConsoleUrlSweeper$/.test(rolesOf(job)))).toEqual([]);
});

test('in a job with OIDC tokens every other action is pinned by commit', () => {
  const used = jobs
    .filter(({ job }) => job.permissions?.['id-token'] === 'write')
    .flatMap(({ at, job }) =>
      (job.steps ?? []).flatMap(({ uses }) => (uses ? [{ at, uses }] : [])),
    );
  const others = used.filter(({ uses }) => !uses.startsWith('OWNER/aws-console-url@'));
  expect(others).not.toEqual([]);
  expect(others.filter(({ uses }) => !/@[0-9a-f]{40}$/.test(uses))).toEqual([]);
});
