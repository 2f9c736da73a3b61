import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeSummary } from '../../src/github/summary.ts';

let folder: string;
let printed: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'summary-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += chunk;
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

test('adds to the existing summary', async () => {
  const environment = { GITHUB_STEP_SUMMARY: path.join(folder, 'summary') };
  await writeSummary(environment, 'one\n\n');
  await writeSummary(environment, undefined);
  await writeSummary(environment, 'two\n\n');
  expect(await readFile(environment.GITHUB_STEP_SUMMARY, 'utf8')).toBe('one\n\ntwo\n\n');
  expect(printed).toBe('');
});

test.each([
  [{}, 'This runner has no job summaries (no GITHUB_STEP_SUMMARY), so the action wrote none.'],
  [{ GITHUB_STEP_SUMMARY: '' }, 'This runner has no job summaries'],
  [{ GITHUB_STEP_SUMMARY: '/nowhere/at/all' }, 'The job summary could not be written (ENOENT).'],
])('%j: a notice, and no failure', async (environment, notice) => {
  await writeSummary(environment, 'text');
  expect(printed).toContain(`::notice::${notice}`);
  expect(process.exitCode).toBeUndefined();
});
