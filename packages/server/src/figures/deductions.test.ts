import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Submission } from '@haochaping/core';
import { readGiven, type Said } from '../operator/command.js';
import { DEDUCTIONS_COMMAND } from '../operator/deductions-command.js';
import { keysFrom } from '../store/crypto/keys.js';
import { CONFIRMED, ANSWERED, PROPOSED, RECTIFIED, UPHELD, openedReview } from '../test-support/bad-review.js';
import { NAMED_DISSATISFIED, SATISFIED, XINHUA_CASE, officerToken, rated } from '../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';

const DAY_MS = 86_400_000;
const TIANJIN_CASE = { ...XINHUA_CASE, regionCode: '120116' };
const VERY: Submission = { ...NAMED_DISSATISFIED, service: { level: 'very-dissatisfied', indicators: [] } };
let province: TestProvince;
before(async () => {
  province = await startProvince({ hostedRegions: [] });
});
after(() => province.stop());

async function deductions(...args: readonly string[]): Promise<Said> {
  assert.ok('run' in DEDUCTIONS_COMMAND);
  const read = readGiven(DEDUCTIONS_COMMAND, args);
  assert.ok(read.outcome === 'understood', JSON.stringify(read));
  const now = province.clock.now();
  const given = { database: province.database, keys: keysFrom(MASTER_KEY), now };
  return DEDUCTIONS_COMMAND.run(read.given, given, () => undefined);
}
const ofTianjin = () => deductions('2026-10', '--region', '120116');

test('004（L3）：“不满意”“非常不满意”和回访不满意按扣分表扣分，不予采纳的不扣', async () => {
  assert.match(
    (await ofTianjin()).text,
    /不满意每件 1 分，非常不满意每件 2 分，回访不满意每件 1 分），不公布\n没有要扣分的/,
  );
  await rated(province, SATISFIED, TIANJIN_CASE);
  await rated(province, VERY, TIANJIN_CASE);
  const excluded = await openedReview(province, TIANJIN_CASE);
  await excluded.takeAll(excluded.tokens.officer, PROPOSED);
  await excluded.takeAll(excluded.tokens.decider, UPHELD);
  const called = await openedReview(province, TIANJIN_CASE);
  await called.takeAll(called.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  assert.match((await ofTianjin()).text, /新华区政务服务中心 {2}不满意 1 {2}非常不满意 1 {2}回访不满意 0 {2}扣 3 分$/);
  province.clock.forward(16 * DAY_MS);
  const caller = await officerToken(province, 'LL-HCP', { role: 'caller', staffNo: '103' });
  await called.takeAll(caller, { step: 'call-back', result: 'dissatisfied', note: '还是要跑两趟' });
  assert.match((await ofTianjin()).text, /回访不满意 1 {2}扣 4 分$/);
});

test('没有规定扣分的地方，不算', async () => {
  assert.match((await deductions('2026-10', '--region', '141125')).text, /141125：没有规定扣分/);
  assert.equal(readGiven(DEDUCTIONS_COMMAND, ['2026-10']).outcome, 'not-understood');
});

test('扣分不在公布的内容里', async () => {
  province.clock.forward(20 * DAY_MS);
  await province.call('POST', '/v1/sandbox/clock', { body: { forwardSeconds: 1 } });
  const { text, status } = await province.call('GET', '/v1/publications/2026-10/figures?regionCode=120116');
  assert.equal(status, 200, text);
  assert.doesNotMatch(text, /扣分|deduction|points/);
});
