import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OTHER_CONSOLES } from '../../src/console/console-hosts.ts';
import { RESOURCE_PAGES, SERVICE_PAGES } from '../../src/console/page-lookup.ts';
import { SOURCES } from '../../src/console/pages/sources.ts';

test('every source is the source of a page', () => {
  const used = [
    ...RESOURCE_PAGES.flatMap(({ sources }) => sources),
    ...SERVICE_PAGES.map(({ source }) => source),
  ];
  expect([...new Set<string>(used)].sort()).toEqual(Object.keys(SOURCES).sort());
});

test('docs/destinations.md names every console elsewhere, with its source', () => {
  const docs = readFileSync(new URL('../../docs/destinations.md', import.meta.url), 'utf8');
  const section = docs.split('<!-- hosts -->')[1] ?? '';
  const rows = [...section.matchAll(/^\| `([^`]+)`.* \| <(https:[^>]+)> \|$/gm)];
  expect(OTHER_CONSOLES.map(({ host, source }) => [host, source])).toEqual(
    rows.map(([, host, source]) => [host, source]),
  );
});
