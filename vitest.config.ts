import { defineConfig } from 'vitest/config';

/** Files that cannot be true on Windows, each with its reason. Everything else has to pass there. */
export const NOT_ON_WINDOWS: Readonly<Record<string, string>> = {
  '__tests__/role/removal-commands.test.ts': 'it runs commands that are for a POSIX shell',
};

const leftOut = process.platform === 'win32' ? Object.entries(NOT_ON_WINDOWS) : [];
for (const [file, reason] of leftOut) {
  console.warn(`Not run on Windows: ${file}, since ${reason}.`);
}

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    exclude: ['__tests__/conformance/*.test.ts', ...leftOut.map(([file]) => file)],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 95, branches: 95 },
    },
    // The counts that `.ci/run` sums up.
    reporters: ['default', ['json', { outputFile: '.cache/results/tests.json' }]],
  },
});
