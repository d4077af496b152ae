import { setTimeout as sleep } from 'node:timers/promises';
import { chance } from '@haochaping/fault-injection';
import type { RunningProvince } from './running-province.js';

/** Restarts a province again and again, in order or by killing it, until told to stop. */
export function restarting(province: RunningProvince, seed: number, everyMs = 20_000) {
  const luck = chance(seed);
  const stopped = new AbortController();
  const done = (async () => {
    for (;;) {
      try {
        await sleep(luck.between(everyMs / 2, everyMs * 1.5), undefined, { signal: stopped.signal });
      } catch {
        return;
      }
      await province.restart(luck.happens(0.5) ? 'SIGKILL' : 'SIGTERM');
    }
  })();
  return {
    async stop(): Promise<void> {
      stopped.abort();
      await done;
    },
  };
}
