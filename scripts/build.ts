/**
 * Builds `dist` from `src`, in two steps.
 *
 * 1. Rolldown strips the types, removes unused code, and divides the rest into files, each module
 *    once. It uses the ES modules of packages, because CommonJS cannot be divided.
 * 2. ncc bundles each of these files as readable ESM, and keeps the imports between them. A module
 *    that is imported with `import()` has its own file, which is loaded when it is needed.
 *
 * `npm run build -- --out FOLDER` builds elsewhere, to compare.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './build/bundle.ts';
import { BUNDLER, licenceList } from './build/licences.ts';
import { pruneModules } from './build/prune-modules.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });

const BUILD = path.join(ROOT, 'build/modules');
const { files, packages } = await pruneModules('src/main.ts', { root: ROOT, out: BUILD });
await bundle(files, {
  from: BUILD,
  out: path.resolve(ROOT, values.out),
  licences: licenceList(ROOT, [...packages, BUNDLER]),
});
