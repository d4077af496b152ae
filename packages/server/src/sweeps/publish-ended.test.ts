import assert from 'node:assert/strict';
import { test } from 'node:test';
import { millisOf } from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import type { KyselyPlugin } from 'kysely';
import { keysFrom } from '../store/crypto/keys.js';
import { NAMED_DISSATISFIED, SATISFIED, XINHUA_CASE, rated } from '../test-support/service.js';
import { MASTER_KEY, startProvince } from '../test-support/test-province.js';
import { publishEnded } from './publish-ended.js';

const FORTY_DAYS = 40 * 86_400;

test('once all that is over is published, the next minute asks no more of it, whatever months each region has', async () => {
  let statements = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => Promise.resolve(result).finally(() => (statements += 1)),
  };
  const province = await startProvince({ plugins: [counting], hostedRegions: [] });
  const after = async (seconds: number): Promise<number> => {
    const { json } = await province.call('POST', '/v1/sandbox/clock', { body: { forwardSeconds: seconds } });
    statements = 0;
    await publishEnded(
      province.database,
      keysFrom(MASTER_KEY),
      millisOf(ENDPOINTS.moveSandboxClock.answer.parse(json).now),
    );
    return statements;
  };
  const published = async () => {
    const rows = await province.database.selectFrom('publication').select(['region', 'period']).execute();
    return rows.map(({ region, period }) => `${region} ${period}`).sort();
  };
  await rated(province, SATISFIED);
  const ofOne = await after(FORTY_DAYS);
  await rated(province, NAMED_DISSATISFIED, { ...XINHUA_CASE, closedAt: '2026-11-24T10:00:00+08:00' });
  const ofBoth = await after(FORTY_DAYS);
  assert.deepEqual(await published(), [
    ...['141125 2026', '141125 2026-10', '141125 2026-Q4'],
    ...['410402 2026', '410402 2026-11', '410402 2026-Q4'],
  ]);
  assert.equal(ofBoth, ofOne);
  await province.stop();
});
