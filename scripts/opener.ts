/**
 * Builds `opener/dist/index.html`, the page that opens sealed links, from `opener` and shared code
 * of `src`.
 *
 * `node scripts/opener.ts --out FOLDER` builds elsewhere, to compare.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openerPage } from './build/opener-page.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: 'opener/dist' } } });

const folder = path.resolve(ROOT, values.out);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'index.html'), await openerPage(ROOT));
