import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ACTION = fileURLToPath(new URL('../dist/index.js', import.meta.url));

/** The path of one of the programs to compare with. */
export function program(name: string): string {
  return fileURLToPath(new URL(`./programs/${name}`, import.meta.url));
}

export interface Measured {
  /** From the start of the process to its end. */
  readonly wallMs: number;
  readonly peakMemoryBytes: number;
}

const MEMORY_PROBE = new URL('../local/runner/peak-memory.mjs', import.meta.url).href;

/**
 * Runs a program as the runner runs a step, and measures its process.
 *
 * Time and memory need separate runs, because the measurement of memory takes time.
 *
 * @throws Error if the program fails.
 */
export async function measureStep(
  program: string,
  variables: Readonly<Record<string, string>>,
): Promise<Measured> {
  const { wallMs } = await run([program], variables);
  const { probed } = await run(['--import', MEMORY_PROBE, program], variables);
  return { wallMs, peakMemoryBytes: Number(probed) * 1024 };
}

/** As {@link measureStep}, but only time. */
export async function timeStep(
  program: string,
  variables: Readonly<Record<string, string>>,
): Promise<number> {
  return (await run([program], variables)).wallMs;
}

async function run(
  parameters: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<{ wallMs: number; probed: string }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'aws-console-url-bench-'));
  try {
    const env = { ...stepVariables(folder), ...variables };
    const started = performance.now();
    const child = spawn(process.execPath, parameters, {
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    });
    let probed = '';
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      probed += chunk.toString();
    });
    const ended = new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () => resolve(performance.now()));
    });
    const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
    const wallMs = (await ended) - started;
    const exitCode = await closed;
    if (exitCode !== 0) {
      throw new Error(`${parameters.at(-1)} ended with exit code ${exitCode}`);
    }
    return { wallMs, probed };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The variables of the runner that a sign-in reads. */
function stepVariables(folder: string): Record<string, string> {
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => {
      const file = path.join(folder, name);
      writeFileSync(file, '');
      return [name, file];
    }),
  );
  return {
    PATH: process.env['PATH'] ?? '',
    ...files,
    GITHUB_ACTOR: 'octocat',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '16588214937',
    GITHUB_SERVER_URL: 'https://github.com',
    INPUT_CREDENTIALS: 'auto',
    INPUT_MODE: 'sign-in',
    'INPUT_ROLE-ARN': 'arn:aws:iam::111122223333:role/ReadOnly',
  };
}
