import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Somebody else's software that a suite runs against. */
export interface Tool {
  /**
   * Installs it into the cache folder unless it is already there.
   *
   * @returns One `name version` per program.
   * @throws SetupError - If the machine lacks what the installation needs.
   */
  prepare(): Promise<string[]>;
}

/** What the user must change before the suites can run. The message has everything. */
export class SetupError extends Error {
  override name = 'SetupError';
}

/** Root of the repository. */
export const REPOSITORY_FOLDER = join(import.meta.dirname, '../../..');

/** Everything that the harness installs or writes; not in git, safe to delete. */
export const CACHE_FOLDER = join(REPOSITORY_FOLDER, '.cache/conformance');

const execute = promisify(execFile);

/**
 * Runs a program to its end.
 *
 * @returns What it wrote to stdout, trimmed.
 * @throws Error - With the program's stderr, if it exits with another code than 0.
 */
export async function outputOf(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const { stdout } = await execute(program, args, { env, maxBuffer: 64 * 1024 * 1024 });
  return stdout.trim();
}

/** As {@link outputOf}, but `undefined` if there is no such program on this machine. */
export async function outputIfInstalled(
  program: string,
  args: readonly string[],
): Promise<string | undefined> {
  try {
    return await outputOf(program, args);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
