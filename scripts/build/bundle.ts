import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ncc from '@vercel/ncc';
import { plainModule } from './plain-module.ts';

/** The file of the post step. By this name, the same bundle recognizes the post step. */
const POST = "import './index.js';\n";

/**
 * Bundles each file of a folder separately, and keeps the imports between them. It adds `post.js`,
 * which starts the same code as `index.js`.
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
    // The committed files must not depend on the line ends of this machine.
    writeFileSync(path.join(out, name), content.replaceAll('\r\n', '\n'));
  }
}

/** Changes the imports between files to their names, and removes the indentation of the bundler. */
function shorter(code: string): string {
  return code
    .replace(/\b__WEBPACK_EXTERNAL_MODULE_+(\w+?)_[0-9a-f]{8}__/g, 'from_$1')
    .replace(/^\/\*{6}\/ ?/gm, '');
}

/** Without this comment, ncc would import external files of `import()` at once. */
function keepLazy(file: string): void {
  const code = readFileSync(file, 'utf8');
  writeFileSync(file, code.replace(/\bimport\((?="\.\/)/g, 'import(/* webpackIgnore: true */ '));
}
