import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/conformance/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
