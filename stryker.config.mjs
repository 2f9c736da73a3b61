/**
 * Mutation testing of the pure folders; __tests__/README.md says how to read the report.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: [
    'src/{console,inputs,link,partition,policy,role,session,summary,text}/**/*.ts',
    'src/errors.ts',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A slow machine is no reason to call a mutant killed: only one that never ends is.
  timeoutMS: 20_000,
  thresholds: { high: 98, low: 95, break: 95 },
  // Not copied. Stryker would rewrite tsconfig.json with the API of TypeScript 5, which TypeScript 7
  // does not have; nothing in the copy reads that file, since vitest only drops the types.
  ignorePatterns: ['/tsconfig.json', '/.cache', '/coverage', '/build'],
  // Below a folder that git, and so Biome, ignores, and that no other test run looks into.
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  clearTextReporter: { reportTests: false },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
};
