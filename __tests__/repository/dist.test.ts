import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const DIST = new URL('../../dist/', import.meta.url);
const sources = new Map(
  readdirSync(DIST)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(new URL(name, DIST), 'utf8')]),
);
/** The mark with a module's path in the repository. */
const MARK = /^\/\/ ((?:src|node_modules|scripts)\/\S+)$/gm;
/** Bytes of all files without the licences. */
const MAX_BYTES = 1_500_000;

function marksIn(source: string): string[] {
  return [...source.matchAll(MARK)].map(([, module = '']) => module);
}

/** Files of dist that a file imports when it is loaded. */
function importsOf(name: string): string[] {
  const found = (sources.get(name) ?? '').matchAll(/^import .*?["']\.\/([\w-]+\.js)["'];$/gm);
  return [...found].map(([, other = '']) => other);
}

function exportsOf(name: string): ReadonlySet<string> {
  const [, list = ''] = /^export \{([^}]*)\};$/m.exec(sources.get(name) ?? '') ?? [];
  return new Set(list.split(',').map((one) => one.trim().replace(/^\S+ as /, '')));
}

function loadedWith(start: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (!loaded.has(name)) {
      loaded.add(name);
      open.push(...importsOf(name));
    }
  }
  return loaded;
}

test('nothing in dist runs text as a program', () => {
  const running = [...sources].filter(([, source]) => /\beval\(|\bnew Function\(/.test(source));
  expect(sources.size).toBeGreaterThan(10);
  expect(running.map(([name]) => name)).toEqual([]);
});

test('nothing in dist needs more than Node.js 20, which runs it on 32-bit ARM', () => {
  const newer =
    /\b(?:URL\.parse|Promise\.(?:withResolvers|try)|Array\.fromAsync|(?:Object|Map)\.groupBy|RegExp\.escape)\(/;
  expect([...sources].filter(([, source]) => newer.test(source)).map(([name]) => name)).toEqual([]);
});

test('dist holds each module once', () => {
  const modules = [...sources.values()].flatMap(marksIn);
  expect(modules.length).toBeGreaterThan(500);
  expect(modules.filter((module, index) => modules.indexOf(module) < index)).toEqual([]);
});

test('its files are named for what they hold', () => {
  const names = [...sources.keys()];
  expect(names).toContain('sign-in.js');
  expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)*\.js$/.test(name))).toEqual([]);
});

test('no file imports the one that starts the step, except the start of the post step', () => {
  const importers = [...sources.keys()].filter((name) => importsOf(name).includes('index.js'));
  expect(importers).toEqual(['post.js']);
});

test('the start loads what every run needs, and nothing else', () => {
  expect([...loadedWith('index.js')].sort()).toEqual(['index.js', 'sign-in.js']);
});

test('every name that a file takes from another is exported there', () => {
  const missing = [...sources].flatMap(([name, source]) =>
    [...source.matchAll(/\bfrom_(\w+)_js\.([\w$]+)/g)].flatMap(([, file = '', taken = '']) => {
      const other = `${file.replaceAll('_', '-')}.js`;
      return exportsOf(other).has(taken) ? [] : [`${name}: ${taken} of ${other}`];
    }),
  );
  expect(exportsOf('sign-in.js').size).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});

test('all of it together is small enough to be read', () => {
  const bytes = [...sources.values()].reduce((sum, source) => sum + Buffer.byteLength(source), 0);
  expect(bytes).toBeLessThanOrEqual(MAX_BYTES);
});
