/**
 * Builds `dist` from `src`: types are stripped by the TypeScript compiler, then ncc bundles
 * the result as readable ESM, with the licences of everything in it.
 *
 * `npm run build -- --out FOLDER` builds elsewhere, to compare.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const out = path.resolve(root, values.out);

function node(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
}

rmSync(path.join(root, 'build'), { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
node(
  path.join(path.dirname(require.resolve('typescript/package.json')), 'bin/tsc'),
  '-p',
  'tsconfig.build.json',
);
node(
  require.resolve('@vercel/ncc/dist/ncc/cli.js'),
  'build',
  'build/main.js',
  '--out',
  out,
  '--license',
  'licenses.txt',
  // An optional colour library of `debug`: in the bundle or not by what else is installed.
  '--external',
  'supports-color',
  '--quiet',
);

// Line ends of the machine that builds must not show in what is committed.
for (const name of readdirSync(out)) {
  const file = path.join(out, name);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
}
