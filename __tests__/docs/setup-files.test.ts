import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readMarkdown } from './markdown.ts';

const docs = path.join(import.meta.dirname, '../../docs');
const page = readFileSync(path.join(docs, 'aws-setup.md'), 'utf8');
const shown = [
  ...page.matchAll(/\[`([\w-]+\.json)`\]\(aws-setup\/\1\):\n\n```json\n([\s\S]*?)```/g),
].map(([, file = '', text = '']) => ({ file, text }));

test.each(shown)('the page shows $file as it is', ({ file, text }) => {
  expect(text).toBe(readFileSync(path.join(docs, 'aws-setup', file), 'utf8'));
});

test('the page shows the recommended policy, and names every file', () => {
  expect(shown.map(({ file }) => file)).toContain('manage-bounded.json');
  const links = readMarkdown('docs/aws-setup.md').links.filter((link) =>
    link.startsWith('aws-setup/'),
  );
  const files = globSync('aws-setup/*', { cwd: docs }).map((file) => file.replaceAll('\\', '/'));
  expect([...new Set(links)].sort()).toEqual(files.sort());
});
