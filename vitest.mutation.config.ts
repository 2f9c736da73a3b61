import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A mutant is done with at its first failing test. Those of the summary are slow: last. */
class QuickOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const slow = ({ moduleId }: TestSpecification) => Number(moduleId.includes('/summary/'));
    return (await super.sort(files)).sort((a, b) => slow(a) - slow(b));
  }
}

/** The unit tests of the pure folders: what `npm run mutation` judges, and judges by. */
export default defineConfig({
  test: {
    include: [
      '__tests__/errors.test.ts',
      '__tests__/{console,session,inputs,policy,role,summary}/*.test.ts',
    ],
    // Pure code keeps no state, so its tests can share a worker: five times as fast.
    isolate: false,
    // Only Stryker ends a test that takes too long: one that was merely slow has not found a mutant.
    testTimeout: 600_000,
    sequence: { sequencer: QuickOnesFirst },
  },
});
