import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { MISTAKES } from '../test-support/fault-injection/page.js';
import { script } from '../test-support/fault-injection/script.js';
import { simulatedRun } from '../test-support/fault-injection/simulated-run.js';

const runs = 300;

test('whatever fails, each submission is accepted once or refused for a true reason, and the citizen is told the truth', async () => {
  await fc.assert(
    fc.asyncProperty(script, async (each) => {
      const { faults, accepted, tickets } = await simulatedRun(each);
      assert.deepEqual(faults, []);
      assert.equal(accepted, tickets);
    }),
    { numRuns: runs },
  );
});

for (const mistake of MISTAKES) {
  test(`an outbox with the mistake “${mistake}” does not pass`, async () => {
    const found = await fc.check(
      fc.asyncProperty(script, async (each) => assert.deepEqual((await simulatedRun(each, mistake)).faults, [])),
      { numRuns: runs, endOnFailure: true },
    );
    assert.ok(found.failed);
  });
}
