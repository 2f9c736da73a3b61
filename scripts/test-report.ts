import { readFile } from 'node:fs/promises';

/** The parts of Vitest's JSON report that this program reads. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** How the tests of one file ended. */
export interface FileResult {
  /** Absolute path of the test file. */
  readonly file: string;
  readonly passed: number;
  /** Failed tests; 1 if the file itself could not be run. */
  readonly failed: number;
  /** Tests that were skipped or not reached. */
  readonly notRun: number;
}

/**
 * Reads the report of `vitest run --reporter=json --outputFile.json=FILE`.
 *
 * @see {@link https://vitest.dev/guide/reporters#json-reporter}
 */
export async function readTestReport(reportFile: string): Promise<FileResult[]> {
  const report: VitestReport = JSON.parse(await readFile(reportFile, 'utf8'));
  return report.testResults.map(({ name, status, assertionResults }) => {
    const passed = assertionResults.filter((test) => test.status === 'passed').length;
    const failed = assertionResults.filter((test) => test.status === 'failed').length;
    // A file that cannot be loaded, or whose hooks fail, has no failed test.
    const brokenFile = status === 'failed' && failed === 0 ? 1 : 0;
    return {
      file: name,
      passed,
      failed: failed + brokenFile,
      notRun: assertionResults.length - passed - failed,
    };
  });
}
