/** Entry of `npm run conformance`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readTestReport } from '../../scripts/test-report.ts';
import { SUITES, type Suite } from './suites.ts';
import { CACHE_FOLDER, REPOSITORY_FOLDER, SetupError } from './tools/tool.ts';

const REPORT_FILE = join(REPOSITORY_FOLDER, '.cache/results/conformance.json');

const HELP = `Usage: npm run conformance [-- SUITE…]

Runs the suites against other people's software, all of them unless some are named.
Installs what they need into .cache/conformance, which may be deleted at any time.
The machine needs python3 (3.10 or newer), go and git; Linux or macOS.

Suites:
${SUITES.map(({ name, proves }) => `  ${name.padEnd(15)}${proves}`).join('\n')}`;

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  if (process.platform === 'win32') {
    throw new SetupError('The conformance suites need Linux or macOS; on Windows, WSL will do.');
  }
  await checkThatEverySuiteIsListed();
  const chosen = args.length === 0 ? SUITES.filter(runsHere) : args.map(suiteNamed);
  await prepareTools(chosen);
  const exitCode = await runTests(chosen);
  const missing = await suitesWithoutResult(chosen);
  for (const line of missing) {
    console.error(line);
  }
  return exitCode === 0 && missing.length > 0 ? 1 : exitCode;
}

function suiteNamed(name: string): Suite {
  const suite = SUITES.find((candidate) => candidate.name === name);
  if (suite === undefined) {
    throw new SetupError(`There is no suite "${name}".\n\n${HELP}`);
  }
  return suite;
}

/** Says which suites are left out, and why. */
function runsHere({ name, only }: Suite): boolean {
  const machine = `${process.platform}-${process.arch}`;
  const here = only === undefined || only === machine;
  if (!here) {
    console.log(`Not run: ${name}, which is for ${only} only; this is ${machine}.`);
  }
  return here;
}

/** A test file that is not in the list would never run. */
async function checkThatEverySuiteIsListed(): Promise<void> {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.test.ts'));
  const listed = SUITES.map(({ name }) => `${name}.test.ts`);
  if (files.sort().join() !== listed.sort().join()) {
    throw new SetupError(
      `suites.ts lists ${listed.join(', ')}; the folder holds ${files.join(', ')}.`,
    );
  }
}

async function prepareTools(chosen: readonly Suite[]): Promise<void> {
  await mkdir(CACHE_FOLDER, { recursive: true });
  for (const tool of new Set(chosen.flatMap(({ needs }) => needs))) {
    for (const program of await tool.prepare()) {
      console.log(`Ready: ${program}`);
    }
  }
}

async function runTests(chosen: readonly Suite[]): Promise<number> {
  await rm(REPORT_FILE, { force: true });
  const vitest = spawn(
    process.execPath,
    [
      join(REPOSITORY_FOLDER, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--config', 'vitest.conformance.config.ts'],
      ...chosen.map(({ name }) => `__tests__/conformance/${name}.test.ts`),
    ],
    { cwd: REPOSITORY_FOLDER, stdio: 'inherit' },
  );
  const [code] = await once(vitest, 'close');
  return typeof code === 'number' ? code : 1;
}

async function suitesWithoutResult(chosen: readonly Suite[]): Promise<string[]> {
  const results = await readTestReport(REPORT_FILE);
  return chosen.flatMap(({ name }) => {
    const result = results.find(({ file }) => file.endsWith(`/conformance/${name}.test.ts`));
    if (result === undefined) {
      return `The suite "${name}" did not run.`;
    }
    if (result.passed + result.failed === 0) {
      return `The suite "${name}" has no test.`;
    }
    return result.notRun > 0 ? `The suite "${name}" left ${result.notRun} tests out.` : [];
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
