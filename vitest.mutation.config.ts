import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '__tests__/errors.test.ts',
      '__tests__/{console,session,inputs,policy,role,summary}/*.test.ts',
    ],
    isolate: false,
  },
});
