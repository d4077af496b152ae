import { writeTally } from './tally.mjs';

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
