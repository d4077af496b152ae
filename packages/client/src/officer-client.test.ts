import assert from 'node:assert/strict';
import test from 'node:test';
import { createOfficerClient } from './officer-client.js';
import { drop, stubProvince } from './test-support/stub-province.js';

const STEP = { step: 'answer', note: '已整改' } as const;

test('an officer who sends a step again after its answer was lost sends it with the same key, another step with another', async (t) => {
  const { endpoint, seen } = await stubProvince(t, drop);
  const officer = createOfficerClient({ endpoint, officerToken: 'a'.repeat(32) });
  const keysOf = async (ratingNo: string, note: string): Promise<ReadonlySet<unknown>> => {
    const before = seen.length;
    await assert.rejects(officer.take(ratingNo, { ...STEP, note }));
    return new Set(seen.slice(before).map(({ headers }) => headers['idempotency-key']));
  };
  const first = await keysOf('1', '已整改');
  assert.equal(first.size, 1);
  assert.match(String([...first]), /^[A-Za-z0-9_-]{16,64}$/);
  assert.deepEqual(await keysOf('1', '已整改'), first);
  assert.notDeepEqual(await keysOf('1', '已经整改'), first);
  assert.notDeepEqual(await keysOf('2', '已整改'), first);
});
