import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withDestinations } from '../../scripts/destinations.ts';
import { RESOURCE_PAGES, SERVICE_PAGES } from '../../src/console/page-lookup.ts';
import { SOURCES } from '../../src/console/pages/sources.ts';

test('every source is the source of a page', () => {
  const used = [
    ...RESOURCE_PAGES.flatMap(({ sources }) => sources),
    ...SERVICE_PAGES.map(({ source }) => source),
  ];
  expect([...new Set<string>(used)].sort()).toEqual(Object.keys(SOURCES).sort());
});

test('docs/destinations.md has every row', () => {
  const docs = readFileSync(new URL('../../docs/destinations.md', import.meta.url), 'utf8');
  expect(withDestinations(docs)).toBe(docs);
});
