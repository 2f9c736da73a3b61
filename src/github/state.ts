import path from 'node:path';
import * as core from '@actions/core';
import { type RoleRecord, readRecord, writeRecord } from '../role/record.ts';
import { fileFault } from './file-fault.ts';

/** The file that `action.yml` names for the post step; all it does is to import the other one. */
const POST_FILE = 'post.js';
const ROLE = 'temporary-role';

/**
 * Whether this process is the step or its post step, by the file that it was started with. The
 * state does not tell: where it could not be kept, the post step would begin everything again.
 *
 * @param argv - `process.argv`.
 */
export function stageOf(argv: readonly string[]): 'main' | 'post' {
  return path.basename(argv[1] ?? '') === POST_FILE ? 'post' : 'main';
}

/**
 * Keeps a role for the post step. Written to disk before this returns: what follows may be the last
 * thing the process does.
 *
 * @returns Why the value is not kept; `undefined` if it is. On old runners, the toolkit would print it or throw.
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
