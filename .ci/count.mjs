// Prints the tests passed, failed and skipped that a report of vitest tells, for `.ci/run`.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const [path, status] = process.argv.slice(2);

function counts() {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    const { numPassedTests: passed, numPendingTests: skipped, numTodoTests: planned } = report;
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return {
      passed,
      failed: report.numFailedTests + unloaded.length,
      skipped: skipped + planned,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

const { passed, failed, skipped } = counts();
// A browser that does not start, an error beside the tests or a run without a test is in no test.
const isUncountedFailure = failed === 0 && (status !== '0' || passed === 0);
process.stdout.write(`${passed} ${isUncountedFailure ? 1 : failed} ${skipped}\n`);
