import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ncc from '@vercel/ncc';
import { plainModule } from './plain-module.ts';

/** The file of the post step: the same bundle, which knows by this name what it is started for. */
const POST = "import './index.js';\n";

/**
 * Bundles each file of a folder on its own, and leaves the imports between them as they are; adds
 * `post.js`, which starts the same as `index.js`.
 *
 * @param files - Their names, `index.js` among them.
 */
export async function bundle(
  files: readonly string[],
  { from, out, licences }: { from: string; out: string; licences: string },
): Promise<void> {
  const contents = new Map([
    ['post.js', POST],
    ['licenses.txt', licences],
  ]);
  const others = Object.fromEntries(files.map((name) => [`./${name}`, `./${name}`]));
  for (const name of files) {
    const file = path.join(from, name);
    keepLazy(file);
    const { code } = await ncc(file, {
      cache: false,
      externals: { 'supports-color': 'supports-color', ...others },
      quiet: true,
    });
    contents.set(name, plainModule(shorter(code)));
  }
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const [name, content] of contents) {
    // Line ends of the machine that builds must not show in what is committed.
    writeFileSync(path.join(out, name), content.replaceAll('\r\n', '\n'));
  }
}

/** Gives the imports between files the names of these, and takes the margins of the bundler away. */
function shorter(code: string): string {
  return code
    .replace(/\b__WEBPACK_EXTERNAL_MODULE_+(\w+?)_[0-9a-f]{8}__/g, 'from_$1')
    .replace(/^\/\*{6}\/ ?/gm, '');
}

/** ncc would make an import at once of each `import()` of an external file. */
function keepLazy(file: string): void {
  const code = readFileSync(file, 'utf8');
  writeFileSync(file, code.replace(/\bimport\((?="\.\/)/g, 'import(/* webpackIgnore: true */ '));
}
