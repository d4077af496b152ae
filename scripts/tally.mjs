import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export function writeTally(path, { passed, failed }) {
  writeFileSync(path, JSON.stringify({ passed, failed }));
}

/** A runner that went wrong without a failed test, or left no tally at all, counts as one failure. */
export function readTally(path, exitCode) {
  const { passed, failed } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { passed: 0, failed: 0 };
  const wentWrong = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: wentWrong ? 1 : failed };
}

/** A reporter for the web test runner: how many tests passed and failed; a file that did not run is one failure. */
export function tallyOfWebTestRunner(path) {
  return {
    onTestRunFinished({ sessions }) {
      const tallies = sessions.map(({ passed, testResults, errors }) => {
        const tests = testsOf(testResults).filter((test) => !test.skipped);
        const failed = tests.filter((test) => !test.passed).length;
        const brokenFile = failed === 0 && (!passed || errors.length > 0) ? 1 : 0;
        return { passed: tests.length - failed, failed: failed + brokenFile };
      });
      writeTally(
        path,
        tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed })),
      );
    },
  };
}

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/** A reporter for Playwright: how many tests passed and failed; one that a run was stopped before is neither. */
export default class TallyOfPlaywright {
  #passed = 0;
  #failed = 0;

  onTestEnd(test, { status }) {
    if (status === 'skipped' || status === 'interrupted') return;
    if (status === test.expectedStatus) this.#passed += 1;
    else this.#failed += 1;
  }

  onError() {
    this.#failed += 1;
  }

  onEnd() {
    const path = process.env.HCP_TALLY;
    if (path) writeTally(path, { passed: this.#passed, failed: this.#failed });
  }

  printsToStdio() {
    return false;
  }
}
