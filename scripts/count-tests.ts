/**
 * Sums up Vitest's JSON reports: `node scripts/count-tests.ts REPORT…`.
 *
 * Prints only one line, `N passed, M failed`. Exits with 1 if a test failed or did not run, or if a
 * report has no tests.
 */
import { readTestReport } from './test-report.ts';

let passed = 0;
let failed = 0;
for (const reportFile of process.argv.slice(2)) {
  const files = await readTestReport(reportFile);
  const notRun = files.filter((file) => file.notRun > 0 || file.passed + file.failed === 0);
  for (const { file } of notRun) {
    console.error(`Not every test was run: ${file}`);
  }
  if (files.length === 0) {
    console.error(`No test was run: ${reportFile}`);
  }
  if (notRun.length > 0 || files.length === 0) {
    process.exitCode = 1;
  }
  for (const file of files) {
    passed += file.passed;
    failed += file.failed;
  }
}
if (failed > 0 || passed === 0) {
  process.exitCode = 1;
}
console.log(`${passed} passed, ${failed} failed`);
