import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { node24 } from '../../local/runner/node-process.ts';

const guard = path.join(import.meta.dirname, '../../local/prerequisites.mjs');

function start(file: string, ...options: string[]) {
  const script = ['--input-type=module', '--eval', 'console.log("started")'];
  const preload = ['--import', pathToFileURL(file).href];
  return spawnSync(node24(), [...options, ...preload, ...script], { encoding: 'utf8' });
}

test('a script starts if everything is there', () => {
  expect(start(guard)).toMatchObject({ status: 0, stdout: 'started\n', stderr: '' });
});

test('a script ends without an error if its output is closed', async () => {
  const endless = "setInterval(() => console.log('more'), 1)";
  const preload = ['--import', pathToFileURL(guard).href];
  const child = spawn(node24(), [...preload, '--eval', endless]);
  const [stderr, [exitCode]] = await Promise.all([
    text(child.stderr),
    once(child, 'close'),
    once(child.stdout, 'data').then(() => child.stdout.destroy()),
  ]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
});

test('an older Node says what to do, in one line', () => {
  const older = 'Object.defineProperty(process.versions, "node", { value: "20.19.5" })';
  const { status, stdout, stderr } = start(guard, '--import', `data:text/javascript,${older}`);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^This needs Node 24, but this is Node 20\.19\.5\. .*"npm start".*\n$/);
});

test('so does a clone without its dependencies', () => {
  const clone = mkdtempSync(path.join(os.tmpdir(), 'clone-'));
  onTestFinished(() => rmSync(clone, { recursive: true }));
  mkdirSync(path.join(clone, 'local'));
  const copy = path.join(clone, 'local', 'prerequisites.mjs');
  cpSync(guard, copy);
  const { status, stdout, stderr } = start(copy);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^Run "npm ci" first.*\n$/);
});
