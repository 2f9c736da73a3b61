import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentation, readMarkdown } from './markdown.ts';

const root = path.join(import.meta.dirname, '../..');
const USES_ACTION = /uses: OWNER\/aws-console-url@/;
/** Inputs and outputs that bring the link to somebody. */
const SHOWS_LINK = /seal-to:|summary: link|mode: links|outputs\.(?:console-url|sealed-)/;

const readme = readMarkdown('README.md');
const snippets = readme.blocks.filter(({ text }) => USES_ACTION.test(text));

test('README takes three minutes: at most 1,500 words beside its tables and snippets', () => {
  const prose = readFileSync(path.join(root, 'README.md'), 'utf8')
    .replaceAll(/<!-- (\w+) -->[\s\S]*<!-- \/\1 -->|```[\s\S]*?```|<img[^>]*>/g, '')
    .split(/\s+/);
  expect(prose.length).toBeLessThanOrEqual(1500);
});

describe.each(snippets)('the snippet of README below "$heading"', ({ heading, text }) => {
  test('shows somebody the link', () => {
    expect(text).toMatch(SHOWS_LINK);
  });

  test('has at most ten lines, except for the whole workflow that README begins with', () => {
    expect(text.split('\n').length <= 10 || heading === 'Use it').toBe(true);
  });
});

test('every temporary role that is documented has a boundary', () => {
  const examples = globSync('examples/*.yml', { cwd: root }).map((file) => ({
    at: file,
    text: readFileSync(path.join(root, file), 'utf8'),
  }));
  const documented = documentation().flatMap(({ path: at, blocks }) =>
    blocks.map(({ text }) => ({ at, text })),
  );
  const creating = [...documented, ...examples].flatMap(({ at, text }) =>
    text
      .split(/^(?= *- )/m)
      .filter((step) => step.includes('mode: create'))
      .map((step) => ({ at, step })),
  );
  expect(creating).not.toEqual([]);
  expect(creating.filter(({ step }) => !step.includes('permissions-boundary:'))).toEqual([]);
});

test('docs/README.md leads to every page, and to every page once', () => {
  const pages = globSync('docs/*.md', { cwd: root }).map((file) => path.basename(file));
  const listed = readMarkdown('docs/README.md').links.filter((link) => !link.includes('/'));
  expect(listed.toSorted()).toEqual(pages.filter((page) => page !== 'README.md').toSorted());
});
