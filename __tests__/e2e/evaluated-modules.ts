import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The coverage of one script, from V8. */
interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly {
    readonly ranges: readonly { startOffset: number; endOffset: number; count: number }[];
  }[];
}

/** The mark of the build at the beginning of a module. */
const MODULE_MARK = /^\/\/ ((?:node_modules|src)\/\S+)$/gm;

/** The most bytes of the bundle that a sign-in with OIDC may parse. */
export const MAX_PARSED_BYTES = 560_000;

/** The modules of a run of the bundle in `dist`, by their paths in the repository. */
export interface LoadedModules {
  /** Modules that were evaluated. */
  readonly modules: readonly string[];
  /** All modules in the parsed files of the bundle, evaluated or not. */
  readonly loaded: readonly string[];
  /** The size of these files together. */
  readonly parsedBytes: number;
}

/** Runs a program that passes on `NODE_V8_COVERAGE`, and returns what it used of the bundle. */
export async function evaluatedModules(
  program: (environment: { NODE_V8_COVERAGE: string }) => Promise<unknown>,
): Promise<LoadedModules> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'aws-console-url-coverage-'));
  try {
    await program({ NODE_V8_COVERAGE: folder });
    const modules: string[] = [];
    const loaded: string[] = [];
    const sizes = new Map<string, number>();
    for (const name of await readdir(folder)) {
      const { result } = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
      for (const script of result as ScriptCoverage[]) {
        if (/\/dist\/[^/]+\.js$/.test(script.url)) {
          const source = await readFile(fileURLToPath(script.url), 'utf8');
          sizes.set(script.url, Buffer.byteLength(source));
          const marks = marksIn(source);
          loaded.push(...marks.map(nameOf));
          modules.push(...marks.filter(({ at }) => ran(script, at)).map(nameOf));
        }
      }
    }
    const parsedBytes = [...sizes.values()].reduce((sum, one) => sum + one, 0);
    return { modules: sorted(modules), loaded: sorted(loaded), parsedBytes };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function marksIn(source: string) {
  return [...source.matchAll(MODULE_MARK)].map((mark) => ({ at: mark.index, name: mark[1] ?? '' }));
}

function nameOf({ name }: { name: string }): string {
  return name;
}

/** Whether the innermost function around an offset was called. */
function ran({ functions }: ScriptCoverage, at: number): boolean {
  const around = functions
    .flatMap(({ ranges }) => ranges)
    .filter(({ startOffset, endOffset }) => startOffset <= at && at < endOffset)
    .sort((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset));
  return (around[0]?.count ?? 0) > 0;
}
