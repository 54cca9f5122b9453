// Prints the tests passed, failed and skipped that a report of vitest tells, for `.ci/run`.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const [path, status] = process.argv.slice(2);

function counts() {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
    return { passed, failed, skipped: skipped + report.numTodoTests };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

const { passed, failed, skipped } = counts();
// A file that does not load, a browser that does not start or a run without a test holds no failed test.
const isUncountedFailure = failed === 0 && (status !== '0' || passed === 0);
process.stdout.write(`${passed} ${isUncountedFailure ? 1 : failed} ${skipped}\n`);
