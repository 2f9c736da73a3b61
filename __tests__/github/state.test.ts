import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginStep, recalledRole, rememberRole } from '../../src/github/state.ts';
import type { RoleRecord } from '../../src/role/record.ts';

const RECORD: RoleRecord = {
  name: 'mine',
  account: { id: '111122223333', partition: 'aws' },
  ownership: { repository: 'o/r', run: '42-1', expiresAt: new Date('2026-03-01T12:00:00.123Z') },
  cleanup: 'unfinished',
  inputs: { 'role-arn': 'arn:aws:iam::111122223333:role/Manager' },
};

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'aws-console-url-state-'));
  file = path.join(folder, 'state');
  writeFileSync(file, '');
  vi.stubEnv('GITHUB_STATE', file);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** What the runner does between a step and its post step: the last value of a name counts. */
function toPost(): void {
  const entries = readFileSync(file, 'utf8').matchAll(/^(.+)<<(\S+)\r?\n(.*)\r?\n\2$/gm);
  for (const [, name, , value] of entries) {
    vi.stubEnv(`STATE_${name}`, value);
  }
}

test('a step begins as the main step, and comes back as its post step', () => {
  expect(beginStep()).toBe('main');
  toPost();
  expect(beginStep()).toBe('post');
});

test('what was remembered last is recalled', () => {
  expect(recalledRole()).toBe(undefined);
  rememberRole(RECORD);
  rememberRole({ ...RECORD, cleanup: 'job-end' });
  toPost();
  expect(recalledRole()).toEqual({ ...RECORD, cleanup: 'job-end' });
});

test('it is on disk at once', () => {
  rememberRole(RECORD);
  expect(readFileSync(file, 'utf8')).toContain('"name":"mine"');
});
