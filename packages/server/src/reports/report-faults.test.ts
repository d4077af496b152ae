import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { OpenDatabase } from '../store/database/database.js';
import { openDatabase } from '../store/database/open-and-migrate.js';
import { reportRun } from '../test-support/report-faults/report-run.js';
import { testDatabase } from '../test-support/test-database.js';

/** Enough for each mistake to be found; `npm run faults -- --reports` makes 2,000. */
const RUNS = 6;
let seed = Math.trunc(Math.random() * 2 ** 24);
let opened: OpenDatabase;
let drop: () => Promise<void>;
before(async () => {
  const database = await testDatabase();
  ({ drop } = database);
  opened = await openDatabase(database.storage);
});
after(async () => {
  await opened.close();
  await drop();
});

test('whatever fails, each fact arrives, in order within its rating, and again only under the same id', async () => {
  for (const last = seed + RUNS; seed < last; seed += 1) {
    assert.deepEqual((await reportRun(opened.database, seed, undefined)).faults, [], `seed ${seed}`);
  }
});

for (const mistake of ['without-keys', 'lying-disk'] as const) {
  test(`an outbox with the mistake “${mistake}” does not pass`, async () => {
    for (const last = seed + 20; seed < last; seed += 1) {
      if ((await reportRun(opened.database, seed, mistake)).faults.length === 0) continue;
      seed += 1;
      return;
    }
    assert.fail('it was not found');
  });
}
