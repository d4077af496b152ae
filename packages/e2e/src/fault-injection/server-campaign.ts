import { campaignAsked } from '@haochaping/fault-injection';
import { faultsIn, injectServerFaults } from './server-run.js';

/** Five minutes of faults for each database at the most. */
const WITHIN_MS = 300_000;

const { seed, runs } = campaignAsked(1_000);
let faulty = 0;
for (const database of ['postgres', 'pglite'] as const) {
  const started = performance.now();
  const verdict = await injectServerFaults({ seed, database, tickets: runs, withinMs: WITHIN_MS });
  const faults = faultsIn(verdict);
  faulty += faults.length;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`服务器与数据库 · ${database} · 种子 ${String(seed)} · ${seconds} 秒`, verdict, faults);
}
process.exitCode = faulty > 0 ? 1 : 0;
