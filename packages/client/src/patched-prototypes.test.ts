import type { OpenSubmission } from '@haochaping/core';
import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { createDepartmentClient } from './department.js';
import { createRatingClient } from './rating-client.js';
import { memoryOutbox } from './outbox/page-outbox.js';
import { json, stubProvince, RECEIPT } from './test-support/stub-province.js';
import { createTrackingClient } from './tracking-client.js';

const SUBMISSION: OpenSubmission = {
  service: { level: 'dissatisfied', indicators: ['207', '208'] },
  answers: { places: ['hall', 'web'] },
  text: '跑了三趟',
};

/** As Prototype.js of before 1.7 sets them: `JSON.stringify` then writes a text of JSON where a list should stand. */
function patchPrototypes(t: TestContext): void {
  for (const { prototype } of [Object, Array, String, Number, Date]) {
    Object.defineProperty(prototype, 'toJSON', {
      configurable: true,
      value(this: unknown) {
        return `patched ${String(this)}`;
      },
    });
    t.after(() => Reflect.deleteProperty(prototype, 'toJSON'));
  }
}

test('on a page whose prototypes have a toJSON of their own a rating is sent as it was given', async (t) => {
  const { endpoint, seen } = await stubProvince(t, json(201, RECEIPT));
  patchPrototypes(t);
  const client = createRatingClient({ endpoint, ticket: 'ticket', outbox: memoryOutbox() });
  const receipts = await Promise.all([client.submit(SUBMISSION), client.submit(SUBMISSION)]);
  assert.equal(receipts[0].ratingNo, RECEIPT.ratingNo);
  assert.equal(seen.length, 1);
  assert.deepEqual(JSON.parse(seen[0]?.body ?? ''), SUBMISSION);
});

test('so is what is said of it later, and what a department’s server says', async (t) => {
  const { endpoint, seen } = await stubProvince(t, json(422, {}));
  patchPrototypes(t);
  const tracking = createTrackingClient({ endpoint, trackingToken: 'token' });
  await assert.rejects(tracking.followUp({ text: '整改得很好' }));
  const department = createDepartmentClient({ endpoint, appId: 'portal', secret: 'not-a-real-secret' });
  await assert.rejects(department.requestTicket('A-1', { channel: 'pc' }));
  assert.deepEqual(
    seen.map(({ body }): unknown => JSON.parse(body)),
    [{ text: '整改得很好' }, { channel: 'pc' }],
  );
});
