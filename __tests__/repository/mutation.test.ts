import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import judges from '../../vitest.mutation.config.ts';

const root = path.join(import.meta.dirname, '../..');

/** Files of the repository, from its root and with `/`. */
function filesOf(patterns: readonly string[]): string[] {
  return globSync([...patterns], { cwd: root }).map((file) => file.replaceAll('\\', '/'));
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Nothing in it can be changed. */
function hasOnlyTypes(file: string): boolean {
  return !/^(?:export )?(?:async )?(?:const|let|function|class) /m.test(read(file));
}

/** The files and all that they load, directly or not. */
function loadedBy(files: readonly string[]): ReadonlySet<string> {
  const loaded = new Set<string>();
  const next = [...files];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (!loaded.has(file)) {
      loaded.add(file);
      next.push(...importsOf(file));
    }
  }
  return loaded;
}

/** The files of the repository that a file imports, without imports of types. */
function importsOf(file: string): string[] {
  const imports = read(file).matchAll(/^(?:import|export) (?!type )[^;]*? from '(\.[^']+)';$/gm);
  return [...imports].map(([, to = '']) => path.posix.join(path.posix.dirname(file), to));
}

test('every file that Stryker changes is loaded by a test that judges the change', async () => {
  const { default: stryker } = await import(
    pathToFileURL(path.join(root, 'stryker.config.mjs')).href
  );
  const changed = filesOf(stryker.mutate);
  const loaded = loadedBy(filesOf(judges.test?.include ?? []));

  expect(changed.length).toBeGreaterThan(40);
  expect(changed.filter((file) => !loaded.has(file) && !hasOnlyTypes(file))).toEqual([]);
});

test('a file that none of them loads is found', () => {
  expect(loadedBy(['__tests__/partition/arn.test.ts'])).toContain('src/partition/arn.ts');
  expect(loadedBy(['__tests__/partition/arn.test.ts'])).not.toContain('src/inputs/raw.ts');
});
