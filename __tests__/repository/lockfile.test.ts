import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: true;
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const manifest: { readonly allowScripts: Readonly<Record<string, boolean>> } = read('package.json');
const { '': _, ...installed }: Record<string, Locked> = read('package-lock.json').packages;
const packages = Object.entries(installed).map(([folder, locked]) => ({
  name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
  ...locked,
}));

describe('package-lock.json', () => {
  test('takes every package from the npm registry, by its own name and version', () => {
    const elsewhere = packages.filter(({ name, version, resolved }) => {
      const file = `${name.split('/').at(-1)}-${version}.tgz`;
      return resolved !== `https://registry.npmjs.org/${name}/-/${file}`;
    });
    expect(packages.length).toBeGreaterThan(100);
    expect(elsewhere).toEqual([]);
  });

  test('holds the SHA-512 of every package', () => {
    const sha512 = /^sha512-[A-Za-z0-9+/]{86}==$/;
    expect(packages.filter(({ integrity }) => !sha512.test(integrity ?? ''))).toEqual([]);
  });

  test('has install scripts only where package.json allows them', () => {
    const allowed = Object.keys(manifest.allowScripts).filter(
      (name) => manifest.allowScripts[name],
    );
    const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript);
    expect(scripted.map(({ name }) => name)).toEqual(allowed);
  });
});
