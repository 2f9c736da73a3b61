import * as core from '@actions/core';
import { type RoleRecord, readRecord, writeRecord } from '../role/record.ts';

const BEGUN = 'begun';
const ROLE = 'temporary-role';

/**
 * Says whether this process is the step or its post step, which the runner starts with the same
 * file: the step leaves a note in its state.
 *
 * @see {@link https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#sending-values-to-the-pre-and-post-actions}
 */
export function beginStep(): 'main' | 'post' {
  if (core.getState(BEGUN) !== '') {
    return 'post';
  }
  core.saveState(BEGUN, 'true');
  return 'main';
}

/** Written to disk before this returns: what follows may be the last thing the process does. */
export function rememberRole(record: RoleRecord): void {
  core.saveState(ROLE, writeRecord(record));
}

export function recalledRole(): RoleRecord | undefined {
  return readRecord(core.getState(ROLE));
}
