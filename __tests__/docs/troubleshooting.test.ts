import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/errors.ts';
import { readMarkdown } from './markdown.ts';

const { headings, anchors, quotes } = readMarkdown('docs/troubleshooting.md');

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

test('the messages are those of the source', () => {
  expect(quotes.length).toBeGreaterThanOrEqual(ERROR_CODES.length);
  expect(quotes.filter((quote) => !isInSource(quote))).toEqual([]);
});

test('a message that the source does not have is found', () => {
  expect(isInSource('The account ACCOUNT is not among allowed-account-ids (ACCOUNTS).')).toBe(
    false,
  );
});

const folder = path.join(import.meta.dirname, '../../src');
const source = globSync('**/*.ts', { cwd: folder })
  .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  .join('\n');

/** Words for values. Names in capitals are not placeholders. */
const PLACEHOLDERS = /\b(?!(?:AWS|STS|OIDC|IAM|ID)\b)(?:[A-Z]{2,}|[NM])(?: [A-Z]{2,})*\b/;

/** Whether the source has all text between the placeholders, in one part or in two. */
function isInSource(quote: string): boolean {
  const sentence = quote.replace(/\.$/, '');
  return sentence.split(PLACEHOLDERS).every((text) =>
    [...text, ''].some((_, end) => {
      return source.includes(text.slice(0, end)) && source.includes(text.slice(end));
    }),
  );
}
