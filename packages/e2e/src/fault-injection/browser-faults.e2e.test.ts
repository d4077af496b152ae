import assert from 'node:assert/strict';
import test from 'node:test';
import { injectBrowserFaults } from './browser-faults.js';

const SEED = Number(process.env.HCP_FAULTS_SEED ?? 20_261_122);

test(`tabs that are killed, reloaded and doubled before a failing network rate each ticket once and show the truth (seed ${SEED})`, async () => {
  const { verdicts, ratings, ticketsUsed } = await injectBrowserFaults({
    seed: SEED,
    runs: 10,
    atOnce: 5,
    withinMs: 120_000,
  });
  assert.equal(verdicts.length, 10);
  assert.deepEqual(
    verdicts.filter(({ faults }) => faults.length > 0),
    [],
  );
  assert.equal(ratings, ticketsUsed);
});
