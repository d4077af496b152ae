import assert from 'node:assert/strict';
import test from 'node:test';
import { faultsIn, injectServerFaults } from './server-run.js';

const SEED = Number(process.env.HCP_FAULTS_SEED ?? 20_261_122);

for (const database of ['postgres', 'pglite'] as const) {
  test(`while servers on ${database} stop, die and lose their database, each ticket is rated once (seed ${SEED})`, async () => {
    const verdict = await injectServerFaults({ seed: SEED, database, tickets: 40, withinMs: 30_000 });
    assert.deepEqual(faultsIn(verdict), [], JSON.stringify(verdict));
  });
}
