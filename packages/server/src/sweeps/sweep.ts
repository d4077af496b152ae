import { logFault } from '../http/fault-log.js';

const EVERY_MS = 60_000;

export type Sweep = { readonly stop: () => Promise<void> };

/** Does something once a minute, never twice at a time, and goes on after a fault. */
export function sweepEveryMinute(name: string, work: () => Promise<void>): Sweep {
  let under = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    under = work()
      .catch((error: unknown) => logFault(name, error))
      .finally(() => {
        busy = false;
      });
  }, EVERY_MS).unref();
  return {
    stop: () => {
      clearInterval(timer);
      return under;
    },
  };
}
