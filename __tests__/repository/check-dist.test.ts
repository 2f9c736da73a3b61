import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

test.each<[string, Readonly<Record<string, string>>, number]>([
  ['the same file', { 'a.js': 'a\n' }, 0],
  ['another line end', { 'a.js': 'a\r\n' }, 1],
  ['no line end', { 'a.js': 'a' }, 1],
  ['one more file', { 'a.js': 'a\n', 'b.js': 'b\n' }, 1],
  ['no file', {}, 1],
])('check:dist compares byte by byte: %s', (_what, built, status) => {
  const folder = mkdtempSync(join(tmpdir(), 'check-dist-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  copyFileSync(new URL('../../.gitattributes', import.meta.url), join(folder, '.gitattributes'));
  const folders = { dist: { 'a.js': 'a\n' }, 'build/dist': built };
  for (const [name, files] of Object.entries(folders)) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      writeFileSync(join(folder, name, file), text);
    }
  }
  const [program = '', ...options] = manifest.scripts.compare.split(' ');
  const compared = spawnSync(program, [...options, 'dist', 'build/dist'], { cwd: folder });
  expect(compared.status).toBe(status);
});
