import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const DIST = new URL('../../dist/', import.meta.url);
/** The build marks where each module begins. */
const MODULE_OF_PACKAGE = /^\/\/ node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm;

test('licenses.txt names every package that something of is in dist', () => {
  const packages = new Set(
    readdirSync(DIST)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(new URL(name, DIST), 'utf8'))
      .flatMap((source) => [...source.matchAll(MODULE_OF_PACKAGE)].map((mark) => mark[1] ?? '')),
  );
  const titles = readFileSync(new URL('licenses.txt', DIST), 'utf8').match(/^\S+ \S+ \(.+\)$/gm);
  const named = (titles ?? []).map((title) => title.split(' ')[0]);

  expect(packages.size).toBeGreaterThan(10);
  expect(named).toEqual(expect.arrayContaining([...packages, '@vercel/ncc']));
});

test('licenses.txt holds the texts of the licences', () => {
  const text = readFileSync(new URL('licenses.txt', DIST), 'utf8');
  expect(text).toContain('Apache License\n                           Version 2.0');
  expect(text).toContain('Permission is hereby granted, free of charge');
});
