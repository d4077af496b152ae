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
