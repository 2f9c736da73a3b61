import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SCRIPT = path.join(import.meta.dirname, '../../../scripts/release.ts');

/** SHA-256 of "page\n", as `printf 'page\n' | sha256sum` gives it. */
const NOTES = `- New.

SHA-256 of the opener page, \`opener/dist/index.html\`:
\`362a07bbb5c74b982bed644b9f7e298837d7a3a232c964d039bb7e49ebea825f\``;

let repository: string;
beforeAll(() => {
  repository = mkdtempSync(path.join(tmpdir(), 'release-'));
  write('package.json', JSON.stringify({ version: '1.2.3' }));
  write('package-lock.json', lock('1.2.2'));
  write('CHANGELOG.md', '# Changelog\n\n## 1.2.3 (2026-11-22)\n\n- New.\n');
  mkdirSync(path.join(repository, 'opener/dist'), { recursive: true });
  write('opener/dist/index.html', 'page\n');
  git('init', '--quiet');
  commit();
  git('tag', 'v1.2.2');
  write('package-lock.json', lock('1.2.3'));
  commit();
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  git('tag', '--annotate', '--message', 'v1.2.3', 'v1.2.3');
  commit();
  git('tag', 'v1.1.9');
});
// On Windows git may hold a file for a moment longer.
afterAll(() => rmSync(repository, { recursive: true, maxRetries: 5 }));

function lock(version: string): string {
  return JSON.stringify({ version, packages: { '': { version } } });
}

function write(file: string, text: string): void {
  writeFileSync(path.join(repository, file), text);
}

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  execFileSync('git', [...identity, '-c', 'commit.gpgSign=false', ...args], { cwd: repository });
}

function commit(): void {
  git('add', '.');
  git('commit', '--quiet', '--allow-empty', '--message', 'A commit');
}

function check(tag: string, environment: NodeJS.ProcessEnv = {}) {
  const { GITHUB_OUTPUT: _, ...inherited } = process.env;
  return spawnSync(process.execPath, [SCRIPT, tag], {
    cwd: repository,
    env: { ...inherited, ...environment },
    encoding: 'utf8',
  });
}

test('a tag that can be released: notes to read, outputs for the workflow', () => {
  const outputFile = path.join(repository, 'output');
  writeFileSync(outputFile, '');
  const { status, stdout, stderr } = check('v1.2.3', { GITHUB_OUTPUT: outputFile });

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(`v1.2.3 can be released. It becomes v1.\n\n${NOTES}\n`);
  const outputs = readFileSync(outputFile, 'utf8').matchAll(
    /^(.+)<<(.+)\r?\n([\s\S]*?)\r?\n\2\r?$/gm,
  );
  expect([...outputs].map(([, name, , value]) => [name, value])).toEqual([
    ['notes', NOTES],
    ['prerelease', 'false'],
    ['latest', 'true'],
    ['major-tag', 'v1'],
  ]);
});

test('outside of a workflow nothing but the notes is written', () => {
  expect(check('v1.2.3').stdout).toBe(`v1.2.3 can be released. It becomes v1.\n\n${NOTES}\n`);
});

test('a commit that is not on main, with files of another version', () => {
  const { status, stderr } = check('v1.1.9');
  expect(status).toBe(1);
  expect(stderr.trim().split(/\r?\n/)).toEqual([
    'The commit of v1.1.9 is not on main.',
    'package.json has the version 1.2.3, but the tag is v1.1.9.',
    'package-lock.json has the version 1.2.3, but the tag is v1.1.9.',
    'package-lock.json (packages) has the version 1.2.3, but the tag is v1.1.9.',
    'CHANGELOG.md has no section "## 1.1.9 (YYYY-MM-DD)".',
  ]);
});

test('a tag that does not exist', () => {
  const { status, stderr } = check('v9.9.9');
  expect(status).toBe(1);
  expect(stderr).toContain('v9.9.9');
});
