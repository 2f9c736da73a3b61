import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { differences } from '../../scripts/compare-folders.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'folders-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function make(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, name, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content, 'latin1');
  }
  return path.join(folder, name);
}

test.each([
  { of: 'the same bytes', actual: { 'a.js': 'one\ntwo\n', 'b/c.js': 'three' }, found: [] },
  {
    of: 'another line',
    actual: { 'a.js': 'one\ntoo\n', 'b/c.js': 'three' },
    found: ['a.js differs in line 2: "two" became "too".'],
  },
  {
    of: 'Windows line ends',
    actual: { 'a.js': 'one\r\ntwo\n', 'b/c.js': 'three' },
    found: ['a.js differs in line 1: "one" became "one\\r".'],
  },
  {
    of: 'a byte that is no UTF-8',
    actual: { 'a.js': 'one\ntwo\n', 'b/c.js': 'three\xff' },
    found: [`${path.join('b', 'c.js')} differs in line 1: "three" became "three\xff".`],
  },
  {
    of: 'lines at the end',
    actual: { 'a.js': 'one\ntwo\n\nthree', 'b/c.js': 'three' },
    found: ['a.js differs in line 4: nothing became "three".'],
  },
  {
    of: 'the end of a file missing',
    actual: { 'a.js': 'one\ntwo', 'b/c.js': 'three' },
    found: ['a.js differs in line 3: "" became nothing.'],
  },
])('finds $of', ({ actual, found }) => {
  const expected = make('expected', { 'a.js': 'one\ntwo\n', 'b/c.js': 'three' });
  expect(differences(expected, make('actual', actual))).toEqual(found);
});

test('finds files that only one folder has', () => {
  const expected = make('expected', { 'a.js': '', 'b.js': '' });
  const actual = make('actual', { 'b.js': '', 'c.js': '' });
  expect(differences(expected, actual)).toEqual([
    `a.js is only in ${expected}.`,
    `c.js is only in ${actual}.`,
  ]);
});

test('an empty folder is equal to nothing, not even to another one', () => {
  mkdirSync(path.join(folder, 'empty'));
  const empty = path.join(folder, 'empty');
  expect(() => differences(empty, empty)).toThrow('empty holds no file');
});
