import { TimedOut } from '../transport/transport.js';

/** A database that does not answer must not keep a rating from being sent. */
const LONGEST_MS = 2_000;

/** @param undo what is done where the work ends well after it was given up */
export const withTimeout = <Done>(work: Promise<Done>, undo?: () => Promise<unknown>): Promise<Done> =>
  new Promise((resolve, reject) => {
    let isLate = false;
    setTimeout(() => {
      isLate = true;
      reject(new TimedOut());
    }, LONGEST_MS);
    work.then((done) => (isLate ? undo?.() : resolve(done))).catch(reject);
  });
