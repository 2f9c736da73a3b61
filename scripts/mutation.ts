/**
 * `npm run mutation`: Stryker with its own options, over files that it can say something of. Of
 * others it only says that no tests were executed.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Stryker, StrykerCli } from '@stryker-mutator/core';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Why there is nothing to change in what `--mutate` names.
 *
 * @param patterns - Of files or of lines of a file, as Stryker takes them.
 * @param judged - Patterns of the files that the tests of the mutation run judge.
 * @returns One sentence per pattern; none where Stryker has something to do.
 */
export function nothingToChange(
  patterns: readonly string[],
  judged: readonly string[],
): readonly string[] {
  const known = new Set(filesOf(judged));
  return patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .flatMap((pattern) => {
      const files = filesOf([pattern.replace(/:\d[\d:-]*$/, '')]);
      const others = files.filter((file) => !known.has(file));
      if (files.length === 0) {
        return `There is no file ${pattern}.`;
      }
      if (others.length > 0) {
        return `${others.join(', ')}: not judged, since mutation testing is of ${judged.join(', ')} only.`;
      }
      return files.every(hasOnlyTypes) ? `${pattern} has nothing but types.` : [];
    });
}

export function hasOnlyTypes(file: string): boolean {
  const source = readFileSync(path.join(root, file), 'utf8');
  return !/^(?:export )?(?:async )?(?:const|let|function|class) /m.test(source);
}

/** The patterns of `stryker.config.mjs`. */
export async function judgedPatterns(): Promise<readonly string[]> {
  const { default: config } = await import(new URL('../stryker.config.mjs', import.meta.url).href);
  return config.mutate;
}

/** Sources of the repository, from its root and with `/`. */
function filesOf(patterns: readonly string[]): readonly string[] {
  const found = globSync([...patterns], { cwd: root }).filter((file) => file.endsWith('.ts'));
  return found.map((file) => file.replaceAll('\\', '/'));
}

if (import.meta.main) {
  const judged = await judgedPatterns();
  const run = async (options: ConstructorParameters<typeof Stryker>[0]) => {
    const patterns = options.mutate?.filter((pattern) => pattern !== undefined);
    const reasons = nothingToChange(patterns ?? [], judged);
    if (reasons.length > 0) {
      console.error(reasons.join('\n'));
      process.exitCode = 1;
      return [];
    }
    return new Stryker(options).runMutationTest();
  };
  new StrykerCli(['node', 'stryker', 'run', ...process.argv.slice(2)], undefined, run).run();
}
