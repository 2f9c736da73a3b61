import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changelogNotes } from '../../../scripts/release/changelog.ts';

const CHANGELOG = `# Changelog

About this file.

## 1.10.0 (2026-12-01)

- New.

### Details

More.

## 1.1.0 (2026-11-30)
## 1.0.0 (2026-11-22)

- First.
`;

test.each([
  { version: '1.10.0', is: '- New.\n\n### Details\n\nMore.' },
  { version: '1.1.0', is: '' },
  { version: '1.0.0', is: '- First.' },
  { version: '1.0', is: undefined },
  { version: '2.0.0', is: undefined },
  { version: '', is: undefined },
])('the notes of "$version"', ({ version, is }) => {
  expect(changelogNotes(CHANGELOG, version)).toBe(is);
  expect(changelogNotes(CHANGELOG.replaceAll('\n', '\r\n'), version)).toBe(is);
});

test.each(['## 1.0.0', '## v1.0.0 (2026-11-22)', '## 1.0.0 (soon)', '### 1.0.0 (2026-11-22)'])(
  'a heading of another form does not count: %s',
  (heading) => {
    expect(changelogNotes(`# Changelog\n\n${heading}\n\n- New.\n`, '1.0.0')).toBeUndefined();
  },
);

test('the changelog of this repository has a section for its version, with notes', () => {
  const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const { version } = JSON.parse(read('package.json'));
  expect(changelogNotes(read('CHANGELOG.md'), version)).toMatch(/^- /);
});
