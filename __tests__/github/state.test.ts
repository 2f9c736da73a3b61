import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recalledRole, rememberRole, stageOf } from '../../src/github/state.ts';
import type { RoleRecord } from '../../src/role/record.ts';
import { captureStdout } from './runner.ts';

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

/** As the runner between a step and its post step: the last value of a name counts. */
function toPost(): void {
  const entries = readFileSync(file, 'utf8').matchAll(/^(.+)<<(\S+)\r?\n(.*)\r?\n\2$/gm);
  for (const [, name, , value] of entries) {
    vi.stubEnv(`STATE_${name}`, value);
  }
}

test.each([
  ['/actions/dist/index.js', 'main'],
  ['/actions/dist/post.js', 'post'],
  ['/post.js/index.js', 'main'],
  [undefined, 'main'],
] as const)('started as %s it is the %s step', (file, stage) => {
  expect(stageOf(file === undefined ? ['node'] : ['node', file])).toBe(stage);
});

test('the last saved role is read back', () => {
  expect(recalledRole()).toBe(undefined);
  expect(rememberRole(RECORD)).toBeUndefined();
  rememberRole({ ...RECORD, cleanup: 'job-end' });
  toPost();
  expect(recalledRole()).toEqual({ ...RECORD, cleanup: 'job-end' });
});

test('it is on disk at once', () => {
  rememberRole(RECORD);
  expect(readFileSync(file, 'utf8')).toContain('"name":"mine"');
});

test.each([
  ['', 'no GITHUB_STATE'],
  ['/nowhere/at/all', 'GITHUB_STATE: ENOENT'],
  [os.tmpdir(), expect.stringMatching(/^GITHUB_STATE: E[A-Z]+$/)],
])('GITHUB_STATE %j: says why it is not saved, and prints nothing', (value, why) => {
  const stdout = captureStdout();
  vi.stubEnv('GITHUB_STATE', value);
  expect(rememberRole(RECORD)).toEqual(why);
  expect(stdout.lines).toEqual([]);
});
