import { writeTally } from './tally.mjs';

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
