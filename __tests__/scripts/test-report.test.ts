import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTestReport } from '../../scripts/test-report.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  { of: 'tests that passed', status: 'passed', tests: ['passed', 'passed'], is: [2, 0, 0] },
  { of: 'a failed test', status: 'failed', tests: ['passed', 'failed'], is: [1, 1, 0] },
  {
    of: 'tests left out',
    status: 'passed',
    tests: ['passed', 'skipped', 'pending'],
    is: [1, 0, 2],
  },
  { of: 'a file that does not load', status: 'failed', tests: [], is: [0, 1, 0] },
  { of: 'a hook that fails', status: 'failed', tests: ['skipped'], is: [0, 1, 1] },
])('counts $of', async ({ status, tests, is: [passed, failed, notRun] }) => {
  const file = join(folder, 'report.json');
  const assertionResults = tests.map((result) => ({ status: result }));
  await writeFile(
    file,
    JSON.stringify({ testResults: [{ name: '/a.test.ts', status, assertionResults }] }),
  );

  expect(await readTestReport(file)).toEqual([{ file: '/a.test.ts', passed, failed, notRun }]);
});
