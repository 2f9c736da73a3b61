import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const PURE = [
  ...['console', 'inputs', 'link', 'partition', 'policy', 'role', 'session', 'summary', 'text'],
];
const EDGES = ['@actions/core', '@aws-sdk/client-sts'];
const REFUSED = {
  aws: ['@actions/core', '../github/log.ts', '../summary/sign-in.ts', '../modes/sign-in.ts'],
  console: ['p-limit', 'node:fs', '../session/name.ts', '../http/send.ts', '../sign-in/ports.ts'],
  delivery: [
    ...EDGES,
    'node:fs',
    '../aws/sts.ts',
    '../summary/sealed.ts',
    '../temporary-roles/create.ts',
  ],
  github: ['@aws-sdk/client-sts', '@smithy/types', '../aws/sts.ts', '../summary/sign-in.ts'],
  http: [...EDGES, '../sign-in/ports.ts', '../partition/arn.ts'],
  inputs: ['p-limit', 'node:fs', '../sign-in/ports.ts', '../http/message.ts', '../github/log.ts'],
  link: ['p-limit', 'node:fs', '@noble/curves/nist.js', '../console/federation.ts', '../errors.ts'],
  modes: [...EDGES, 'node:fs', '../aws/sts.ts', '../github/log.ts'],
  partition: ['p-limit', 'node:fs', '../console/federation.ts', '../inputs/names.ts'],
  policy: ['p-limit', 'node:fs', '../partition/arn.ts', '../sign-in/ports.ts'],
  role: ['p-limit', 'node:fs', '../session/name.ts', '../inputs/names.ts', '../sign-in/ports.ts'],
  seal: [...EDGES, '../sign-in/ports.ts', '../github/log.ts'],
  session: ['p-limit', 'node:fs', '../role/name.ts', '../inputs/names.ts', '../sign-in/ports.ts'],
  'sign-in': [...EDGES, 'node:fs', '../aws/sts.ts', '../summary/sealed.ts', '../delivery/ports.ts'],
  summary: ['p-limit', 'node:fs', '../http/send.ts', '../github/log.ts', '../seal/seal.ts'],
  'temporary-roles': [
    ...EDGES,
    'node:fs',
    '../aws/iam.ts',
    '../summary/sweep.ts',
    '../delivery/ports.ts',
  ],
  text: ['p-limit', 'node:fs', '../partition/arn.ts', '../http/message.ts'],
  '.': EDGES,
};
/** What a pure folder must be given, by the rule that refuses it. */
const IMPURE = {
  'process.env': 'noRestrictedGlobals',
  'globalThis.process': 'noRestrictedGlobals',
  'performance.now()': 'noRestrictedGlobals',
  'crypto.randomUUID()': 'noRestrictedGlobals',
  'Date.now()': 'plugin',
  'Date.now': 'plugin',
  'Date()': 'plugin',
  'new Date()': 'plugin',
  'new Date': 'plugin',
  'Math.random()': 'plugin',
  '[1].map(Math.random)': 'plugin',
};
const impure = PURE.flatMap((folder) =>
  Object.entries(IMPURE).map(([source, rule], index) => {
    return { folder, source, rule, file: `src/${folder}/planted-impure-${index}.ts` };
  }),
);
const planted = Object.entries(REFUSED).flatMap(([folder, targets]) =>
  targets.map((target, index) => ({ folder, target, file: `src/${folder}/planted-${index}.ts` })),
);

describe('the import boundaries of npm run check', () => {
  let folder: string;
  let found: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'boundaries-'));
    for (const config of ['biome.json', 'pure.grit']) {
      cpSync(path.join(root, config), path.join(folder, config));
    }
    for (const { file, target } of planted) {
      // Half of them load later; both ways count.
      const later = planted.findIndex((other) => other.file === file) % 2 === 1;
      plant(file, later ? `export const it = import('${target}');` : `export * from '${target}';`);
    }
    for (const { file, source } of impure) {
      plant(file, `export const it = ${source};`);
    }
    plant('src/http/clock.ts', `export const it = [Date.now(), new Date(), Math.random()];`);
    plant('src/console/pure.ts', `export const it = [new Date(0), Date.UTC(2026), Math.max(1)];`);
    plant('src/main.ts', `export * from './run.ts';\nexport * from './aws/sts.ts';`);
    plant('src/run.ts', `export * from './github/log.ts';`);
    plant('src/modes/cycle.ts', `import type { A } from './cycle-too.ts';\nexport type B = A;`);
    plant('src/modes/cycle-too.ts', `import type { B } from './cycle.ts';\nexport type A = B;`);
    found = await findings(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function plant(file: string, source: string): void {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${source}\n`);
  }

  test('are drawn for every folder of src', () => {
    const folders = readdirSync(path.join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(Object.keys(REFUSED).sort()).toEqual(['.', ...folders].sort());
  });

  test.each(planted)('refuse $target in src/$folder', ({ file }) => {
    expect(found.get(path.posix.normalize(file))).toContain('noRestrictedImports');
  });

  test.each(impure)('refuse $source in src/$folder', ({ file, rule }) => {
    expect(found.get(file)).toContain(rule);
  });

  test('let pure folders make a date of what they are given, and edges see the clock', () => {
    expect(found.get('src/console/pure.ts')).toBeUndefined();
    expect(found.get('src/http/clock.ts')).toBeUndefined();
  });

  test('let only main.ts know the edges', () => {
    expect(found.get('src/run.ts')).toContain('noRestrictedImports');
    expect(found.get('src/main.ts')).toBeUndefined();
  });

  test('refuse a circle, of types too', () => {
    expect(found.get('src/modes/cycle.ts')).toContain('noImportCycles');
  });
});

/** Names of the broken rules by file. */
async function findings(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = await promisify(execFile)(process.execPath, [biome, ...options, 'src'], {
    cwd: folder,
  }).catch((failed: { stdout: string }) => failed);
  const { diagnostics }: Report = JSON.parse(stdout);
  const broken = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    const file = location.path.replaceAll('\\', '/');
    broken.set(file, [...(broken.get(file) ?? []), category.split('/').at(-1) ?? '']);
  }
  return broken;
}

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string };
  }[];
}
