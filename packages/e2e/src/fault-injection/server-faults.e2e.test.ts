import assert from 'node:assert/strict';
import test from 'node:test';
import { faultsIn, injectServerFaults } from './server-run.js';

const SEED = Number(process.env.HCP_FAULTS_SEED ?? 20_261_122);

for (const database of ['postgres', 'pglite'] as const) {
  test(`whatever befalls servers on ${database}, each kind at least once, each ticket is rated once (seed ${SEED})`, async () => {
    const verdict = await injectServerFaults({ seed: SEED, database, tickets: 40, withinMs: 60_000 });
    assert.deepEqual(faultsIn(verdict), [], JSON.stringify(verdict));
  });
}
