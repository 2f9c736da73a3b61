import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentation, readMarkdown } from './markdown.ts';

const root = path.join(import.meta.dirname, '../..');
/** A page of the documentation, as comments and descriptions name it. */
const PAGE = /\bdocs\/[\w-]+\.md(?:#[\w-]+)?/g;

describe.each(documentation())('$path', (document) => {
  const relative = document.links.filter((link) => !/^[a-z]+:/i.test(link));

  test('links lead to existing files and headings', () => {
    expect(relative.filter((link) => !resolves(link, document.path))).toEqual([]);
  });

  test('links to other sites use https', () => {
    const others = document.links.filter((link) => !relative.includes(link));
    expect(others.filter((link) => !link.startsWith('https://'))).toEqual([]);
  });
});

test.each(['action.yml', ...globSync('examples/*.yml', { cwd: root })])(
  'the pages that %s names are there',
  (file) => {
    const named = readFileSync(path.join(root, file), 'utf8').match(PAGE) ?? [];
    expect(named.filter((page) => !resolves(page, 'README.md'))).toEqual([]);
  },
);

test('a link that leads nowhere is found', () => {
  expect(resolves('docs/none.md', 'README.md')).toBe(false);
  expect(resolves('docs/aws-setup.md#none', 'README.md')).toBe(false);
  expect(resolves('aws-setup.md#other-partitions', 'docs/troubleshooting.md')).toBe(true);
});

function resolves(link: string, from: string): boolean {
  const [target = '', anchor] = link.split('#');
  const file = target === '' ? from : path.posix.join(path.posix.dirname(from), target);
  if (!existsSync(path.join(root, file))) {
    return false;
  }
  return anchor === undefined || readMarkdown(file).anchors.has(anchor);
}
