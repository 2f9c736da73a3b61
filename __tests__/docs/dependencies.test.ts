import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkdown } from './markdown.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** The packages that the rows of a document's tables begin with, under their own names. */
function packagesIn(file: string): string[] {
  const first = readMarkdown(file).rows.map(([cell = '']) => cell);
  const packages = first.filter((cell) => /^(?:`(?:@[a-z\d-]+\/)?[a-z\d-]+`(?:, )?)+$/.test(cell));
  return packages.flatMap((cell) => cell.replaceAll('`', '').split(', '));
}

test.each(['docs/what-is-inside.md', 'docs/adr/0005-runtime-dependencies.md'])(
  '%s says of every dependency what it is for, and of no other package',
  (file) => {
    expect(packagesIn(file).sort()).toEqual(Object.keys(manifest.dependencies).sort());
  },
);
