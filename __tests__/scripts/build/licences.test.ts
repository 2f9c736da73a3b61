import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const DIST = new URL('../../../dist/', import.meta.url);
/** Marks of the build: where the modules of packages begin. */
const MODULE_OF_PACKAGE =
  /^(?:\/\/ |;\/\/ CONCATENATED MODULE: \.\/build\/)node_modules\/(?:\S+\/node_modules\/)?((?:@[^/\s]+\/)?[^/\s]+)\//gm;
/** SPDX identifiers of licences whose packages may be part of software under MIT. */
const COMPATIBLE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const manifest = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
);
const text = readFileSync(new URL('licenses.txt', DIST), 'utf8');
const listed = [...text.matchAll(/^(\S+) \S+ \((.+)\)$/gm)].map(([, name = '', licence = '']) => ({
  name,
  licence,
}));

describe('licenses.txt', () => {
  test('names every package that something of is in dist', () => {
    const sources = readdirSync(DIST)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(new URL(name, DIST), 'utf8'));
    const packages = sources
      .flatMap((source) => [...source.matchAll(MODULE_OF_PACKAGE)])
      .map((mark) => mark[1]);

    expect(packages.length).toBeGreaterThan(100);
    expect(listed.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...packages, ...Object.keys(manifest.dependencies), '@vercel/ncc']),
    );
  });

  test('has only licences that are compatible with MIT', () => {
    expect(listed.filter(({ licence }) => !COMPATIBLE.includes(licence))).toEqual([]);
  });

  test('holds the texts of the licences', () => {
    expect(text).toContain('Apache License\n                           Version 2.0');
    expect(text).toContain('Permission is hereby granted, free of charge');
  });

  test('has no licence text only for packages under Apache-2.0, whose text is there from others', () => {
    const without = /((?:^\S+ \S+ \(.+\)\n)+)\nThe package has no licence text/m.exec(text);
    const licences = without?.[1]?.match(/(?<=\().+(?=\)$)/gm) ?? [];
    expect(new Set(licences)).toEqual(new Set(['Apache-2.0']));
  });
});
