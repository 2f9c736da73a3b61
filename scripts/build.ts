/**
 * Builds `dist` from `src`, in two steps.
 *
 * 1. Rolldown strips the types and takes out what the action does not use, module by module,
 *    into `build`: of the packages their ES modules, since what is CommonJS cannot be divided.
 * 2. ncc bundles that as readable ESM, with the licences of everything in it. What is imported
 *    with `import()` becomes a file of its own, loaded when it is needed.
 *
 * `npm run build -- --out FOLDER` builds elsewhere, to compare.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './build/bundle.ts';
import { licenceList } from './build/licences.ts';
import { pruneModules } from './build/prune-modules.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });

const { entry, packages } = await pruneModules('src/main.ts', {
  root: ROOT,
  out: path.join(ROOT, 'build'),
});
await bundle(entry, {
  out: path.resolve(ROOT, values.out),
  licences: licenceList(ROOT, packages),
});
