import { expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/errors.ts';
import { readMarkdown } from './markdown.ts';

const { headings, anchors } = readMarkdown('docs/troubleshooting.md');

test('the error codes have their sections, in the order of the list', () => {
  const start = headings.findIndex(({ text }) => text === 'Error codes');
  const after = headings.slice(start + 1);
  const sections = after.slice(
    0,
    after.findIndex(({ depth }) => depth <= 2),
  );
  expect(sections.map(({ text }) => text)).toEqual([...ERROR_CODES]);
});

test('errors that have no code lead to a section too', () => {
  expect(anchors).toContain('bug');
});
