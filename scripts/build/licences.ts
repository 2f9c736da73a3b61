import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The bundler of `dist`. Its runtime is part of `dist`. */
export const BUNDLER = 'node_modules/@vercel/ncc';
const NO_FILE = 'The package has no licence text. Its manifest names the licence.';

/**
 * The licences of packages. Packages with the same text share it.
 *
 * ncc can collect licences too, but leaves out packages whose modules it merged into others.
 *
 * @param packages - Folders of the packages, relative to the root, with forward slashes.
 */
export function licenceList(root: string, packages: Iterable<string>): string {
  const byText = new Map<string, string[]>();
  for (const folder of [...new Set(packages)].sort()) {
    const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    const text = licenceIn(path.join(root, folder)) ?? NO_FILE;
    const title = `${manifest.name} ${manifest.version} (${manifest.license})`;
    byText.set(text, [...(byText.get(text) ?? []), title]);
  }
  return [...byText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`).join('\n\n');
}

function licenceIn(folder: string): string | undefined {
  const files = readdirSync(folder).filter((name) => /^(?:licen[cs]e|notice)\b/i.test(name));
  const texts = files.sort().map((name) => readFileSync(path.join(folder, name), 'utf8'));
  return texts.length === 0 ? undefined : texts.join('\n').replaceAll('\r\n', '\n').trim();
}
