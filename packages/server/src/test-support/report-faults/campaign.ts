import { campaignAsked } from '@haochaping/fault-injection';
import { startPostgres } from '@haochaping/test-support/postgres';
import { openDatabase } from '../../store/database/open-and-migrate.js';
import { reportRun } from './report-run.js';

/** The runs of the outbox of reports as a command: their figures, and the seed of each run that breaks something. */
const { seed, runs, mistake } = campaignAsked(2_000);
console.log(`报送 · 种子 ${seed} · ${runs} 轮${mistake ? ` · 故意的错误 ${mistake}` : ''}`);
// Several connections, so that the processes of a run are at it at the same time.
const postgres = await startPostgres();
const { url } = await postgres.createDatabase();
const { database, close } = await openDatabase({ kind: 'postgres', url });
const total: Record<string, number> = {};
const started = performance.now();
let faulty = 0;
for (let nth = 0; nth < runs; nth += 1) {
  const { faults, figures } = await reportRun(database, seed + nth, mistake);
  for (const [name, figure] of Object.entries(figures)) total[name] = (total[name] ?? 0) + figure;
  if (faults.length === 0) continue;
  faulty += 1;
  if (!mistake) console.log(`种子 ${seed + nth}`, faults);
}
console.log(total);
console.log(`${((performance.now() - started) / 1000).toFixed(1)} 秒；${faulty} 轮有错`);
await close();
await postgres.remove();
process.exitCode = faulty > 0 === (mistake !== undefined) ? 0 : 1;
