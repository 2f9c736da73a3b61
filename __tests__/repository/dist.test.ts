import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const DIST = new URL('../../dist/', import.meta.url);

test('nothing in dist runs text as a program', () => {
  const sources = readdirSync(DIST)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, source: readFileSync(new URL(name, DIST), 'utf8') }));
  const running = sources.filter(({ source }) => /\beval\(|\bnew Function\(/.test(source));

  expect(sources.length).toBeGreaterThan(10);
  expect(running.map(({ name }) => name)).toEqual([]);
});
