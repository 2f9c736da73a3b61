import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ncc from '@vercel/ncc';

/** The file of the post step: the same bundle, which knows by this name what it is started for. */
const POST = "import './index.js';\n";

/**
 * Bundles a module and all that it imports into a folder: `index.js` and what it loads later, and
 * `post.js`, which starts the same.
 */
export async function bundle(
  entry: string,
  { out, licences }: { out: string; licences: string },
): Promise<void> {
  const { code, assets } = await ncc(entry, {
    cache: false,
    externals: { 'supports-color': 'supports-color' },
    quiet: true,
  });
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const chunks = Object.entries(assets).map(([name, { source }]) => [name, `${source}`] as const);
  const files = new Map([
    ...chunks,
    ['index.js', code],
    ['post.js', POST],
    ['licenses.txt', licences],
  ]);
  for (const [name, content] of files) {
    // Line ends of the machine that builds must not show in what is committed.
    writeFileSync(path.join(out, name), content.replaceAll('\r\n', '\n'));
  }
}
