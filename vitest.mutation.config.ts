import { basename, dirname } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * A mutant is done with at its first failing test, which is mostly one of its own file: those that
 * are named like the file come first, then the others of its folder.
 */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // What Stryker has changed; everything, when it first runs the tests as they are.
    const changed = this.ctx.config.related ?? [];
    const distance = ({ moduleId }: TestSpecification) => {
      const near = changed.filter((file) => folder(file) === folder(moduleId));
      const named = near.some((file) => basename(moduleId).startsWith(basename(file, '.ts')));
      return named ? 0 : near.length > 0 ? 1 : 2;
    };
    return (await super.sort(files)).sort((a, b) => distance(a) - distance(b));
  }
}

function folder(file: string): string {
  return basename(dirname(file));
}

/** The unit tests of the pure folders: what `npm run mutation` judges, and judges by. */
export default defineConfig({
  test: {
    include: [
      '__tests__/errors.test.ts',
      '__tests__/{console,inputs,link,partition,policy,role,session,summary,text}/*.test.ts',
    ],
    // Pure code keeps no state, so its tests can share a worker: five times as fast.
    isolate: false,
    // Only Stryker ends a test that takes too long: one that was merely slow has not found a mutant.
    testTimeout: 600_000,
    sequence: { sequencer: NearestFirst },
  },
});
