import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/conformance/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Read by `run.ts`, which looks whether every suite ran, and by `.ci/run`.
    reporters: ['default', ['json', { outputFile: '.cache/results/conformance.json' }]],
  },
});
