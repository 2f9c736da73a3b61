import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { staleDist } from '../../local/stale-dist.ts';

const STALE = 'src has changed since dist was built (src/main.ts). Run: npm run build';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stale-dist-'));
  onTestFinished(() => rmSync(folder, { recursive: true, maxRetries: 5 }));
});

/** Writes a file with a time some minutes ago. */
function write(file: string, minutesAgo: number): void {
  const place = path.join(folder, file);
  const time = Date.now() / 1000 - minutesAgo * 60;
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, `// ${minutesAgo} minutes ago\n`);
  utimesSync(place, time, time);
}

function git(...args: string[]): void {
  const author = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.com'];
  execFileSync('git', [...author, ...args], { cwd: folder });
}

function commit(): void {
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message=All');
}

test('committed files do not make dist stale, whatever their times are', () => {
  write('dist/index.js', 10);
  write('src/main.ts', 5);
  commit();
  expect(staleDist(folder)).toBeUndefined();
});

test('an edit makes dist stale, and a build ends that', () => {
  write('dist/index.js', 20);
  write('src/main.ts', 20);
  commit();
  write('src/main.ts', 10);
  expect(staleDist(folder)).toBe(STALE);
  git('add', '--all');
  expect(staleDist(folder)).toBe(STALE);
  write('dist/index.js', 5);
  expect(staleDist(folder)).toBeUndefined();
});

test('a new file counts, also in a folder with a space; one outside of src does not', () => {
  write('dist/index.js', 20);
  write('src/main.ts', 20);
  commit();
  write('docs/new.md', 1);
  expect(staleDist(folder)).toBeUndefined();
  write('src/a folder/new.ts', 1);
  expect(staleDist(folder)).toContain('(src/a folder/new.ts)');
});

test('a deleted file has no time', () => {
  write('dist/index.js', 20);
  write('src/main.ts', 20);
  commit();
  rmSync(path.join(folder, 'src/main.ts'));
  expect(staleDist(folder)).toBeUndefined();
});

test('without git, it is unknown', () => {
  write('dist/index.js', 20);
  write('src/main.ts', 10);
  expect(staleDist(folder)).toBeUndefined();
});
