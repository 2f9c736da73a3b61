import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { requireGo } from './go.ts';
import { CACHE_FOLDER, outputOf, type Tool } from './tool.ts';

// Built from source: Debian 12 has 1.1, which does not support hardware keys and post-quantum keys.
const VERSION = '1.3.1';
const FOLDER = join(CACHE_FOLDER, `age-${VERSION}`);
const PLUGIN = 'tag/internal/age-plugin-tagtest';
const SOURCE_NAME = 'plugin-tagtest.go';
const PROGRAMS = ['./cmd/age', './cmd/age-keygen', `./${PLUGIN}`];

/** With this `PATH`, `age` is {@link goAge}, and finds its plugin. */
export const GO_AGE_PATH = [FOLDER, process.env['PATH']].join(delimiter);

/**
 * What the plugin opens, as hardware would: `age1tag1…` or, for the hybrid one, `age1tagpq1…`.
 *
 * @returns The constant in the source of the plugin.
 */
export function tagtestRecipient(kind: 'classic' | 'hybrid'): string {
  const source = readFileSync(join(FOLDER, SOURCE_NAME), 'utf8');
  return new RegExp(`const ${kind}Recipient = "(.+)"`).exec(source)?.[1] ?? '';
}

/** `age` and `age-keygen` as their authors wrote them last, and a plugin with a fixed test key. */
export const goAge: Tool = {
  async prepare() {
    if (!existsSync(join(FOLDER, SOURCE_NAME))) {
      await install();
    }
    return [`age ${VERSION}, built with Go`];
  },
};

async function install(): Promise<void> {
  await requireGo('age-new-keys', 'age', '1.24');
  console.log('Building age (once; some seconds)');
  await mkdir(FOLDER, { recursive: true });
  // The plugin is internal to the module, so it can only be built inside of it.
  const module = ['mod', 'download', '-json', `filippo.io/age@v${VERSION}`];
  const { Dir }: { Dir: string } = JSON.parse(await outputOf('go', module));
  await outputOf('go', ['-C', Dir, 'install', ...PROGRAMS], { ...process.env, GOBIN: FOLDER });
  await copyFile(join(Dir, PLUGIN, SOURCE_NAME), join(FOLDER, SOURCE_NAME));
}
