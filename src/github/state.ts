import path from 'node:path';
import * as core from '@actions/core';
import { type RoleRecord, readRecord, writeRecord } from '../role/record.ts';
import { fileFault } from './file-fault.ts';

/** The file of the post step in `action.yml`. It only imports the file of the main step. */
const POST_FILE = 'post.js';
const ROLE = 'temporary-role';

/**
 * Whether this process is the main step or its post step. The file name tells, not the saved state:
 * if the state could not be saved, the post step would do the main step's work again.
 *
 * @param argv - `process.argv`.
 */
export function stageOf(argv: readonly string[]): 'main' | 'post' {
  return path.basename(argv[1] ?? '') === POST_FILE ? 'post' : 'main';
}

/**
 * Saves a role for the post step. It is on disk when this returns, because the process may end soon
 * after.
 *
 * @returns Why the role could not be saved; `undefined` if it is saved.
 * @see {@link https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#sending-values-to-the-pre-and-post-actions}
 */
export function rememberRole(record: RoleRecord): string | undefined {
  if (!process.env['GITHUB_STATE']) {
    return 'no GITHUB_STATE';
  }
  try {
    core.saveState(ROLE, writeRecord(record));
    return undefined;
  } catch (error) {
    return `GITHUB_STATE: ${fileFault(error)}`;
  }
}

export function recalledRole(): RoleRecord | undefined {
  return readRecord(core.getState(ROLE));
}
