import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readMarkdown } from '../docs/markdown.ts';

const root = path.join(import.meta.dirname, '../..');
const named = readMarkdown('CONTRIBUTING.md').rows.flatMap(([cell = '']) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
);

function foldersIn(parent: string): string[] {
  return readdirSync(path.join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

test.each(['src', 'opener', 'local', 'scripts'])(
  'CONTRIBUTING says what is in the folders of %s',
  (parent) => {
    const folders = foldersIn(parent).map((name) => `${parent}/${name}/`);
    expect(folders.length).toBeGreaterThan(1);
    expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
  },
);

test('and in the folders of tests that mirror no others', () => {
  const mirrored = new Set([...foldersIn('src'), 'opener', 'local', 'scripts']);
  const own = foldersIn('__tests__').filter((name) => !mirrored.has(name));
  expect(own.length).toBeGreaterThan(3);
  expect(own.filter((name) => !named.includes(`__tests__/${name}/`))).toEqual([]);
});

test('the files and folders in its table are there', () => {
  const paths = named.filter((name) => /^[\w.-]*(?:\/[\w.-]*)+$/.test(name));
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
});
