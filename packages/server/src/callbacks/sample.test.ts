import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkDraw } from '@haochaping/client/log';
import { periodOf, instantOf } from '@haochaping/core';
import { PROFILES } from '@haochaping/policy';
import { addPlace } from '../places/add-place.js';
import { callbacksOf, sweepCallbacks } from '../test-support/callbacks.js';
import { problemIn } from '../test-support/reply.js';
import { NAMED_DISSATISFIED, SATISFIED, XINHUA_CASE, officerToken, rated } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
  const [xinhua] = PROFILES.filter(({ id }) => id === 'henan-xinhua-2022');
  assert.ok(xinhua);
  // Of every second one, so that a few ratings show both.
  const callbacks = xinhua.callbacks.map(({ value, ...stands }) => ({
    value: { ...value, ratePercent: HALF },
    ...stands,
  }));
  const profile = { ...xinhua, id: 'half', version: '1', regionCode: REGION, callbacks };
  await addPlace(province.database, { regions: [REGION], profile }, province.clock.now());
});
after(() => province.stop());

const DAY_MS = 86_400_000;
const HALF = 50;
const REGION = '990401';
const CASE = { ...XINHUA_CASE, regionCode: REGION };
const callerOf = () => officerToken(province, 'LL-HCP', { role: 'caller', staffNo: '103' });
const drawnOf = async (): Promise<readonly (string | undefined)[]> =>
  (await callbacksOf(province, await callerOf())).map(({ ratingNo }) => ratingNo);
const check = (ratingNo: string) => checkDraw({ endpoint: province.origin, ratingNo, percent: HALF });

async function ratedGood(count: number): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let given = 0; given < count; given += 1) {
    numbers.push((await rated(province, { ...SATISFIED, identity: NAMED_DISSATISFIED.identity }, CASE)).ratingNo);
  }
  return numbers;
}

test('评价当天才有种子的不抽：种子须先存证', async () => {
  const [early = ''] = await ratedGood(1);
  await sweepCallbacks(province);
  assert.deepEqual(await drawnOf(), []);
  province.clock.forward(DAY_MS);
  await sweepCallbacks(province);
  assert.deepEqual(await drawnOf(), [], 'nobody is drawn afterwards');
  assert.deepEqual(await check(early), { state: 'not-covered' });
});

test('000、002（I4）：按比例随机抽取，月后人人可以核对，没有人挑过', async () => {
  const numbers = await ratedGood(10);
  await sweepCallbacks(province);
  const drawn = await drawnOf();
  assert.deepEqual(await check(numbers[0] ?? ''), { state: 'not-opened' });
  province.clock.forward(31 * DAY_MS);
  await sweepCallbacks(province);
  await sweepCallbacks(province); // what the first opened is sealed by now
  for (const number of numbers) {
    assert.deepEqual(await check(number), { state: 'checked', isDrawn: drawn.includes(number) }, number);
  }
  assert.ok(drawn.length < numbers.length, 'of ten, all are drawn once in a thousand');
});

test('抽查的，只看得到抽中的评价人；有了结果以后也看不到了', async () => {
  const numbers = await ratedGood(6);
  await sweepCallbacks(province);
  const drawn = await drawnOf();
  const caller = await callerOf();
  for (const number of numbers) {
    const look = await province.withToken(caller, 'GET', `/v1/identities/${number}?purpose=call-back`);
    if (drawn.includes(number)) assert.equal(look.status, 200, look.text);
    else assert.equal(problemIn(look).code, 'identity-not-needed-now');
  }
});

test('001（I6）：差评也按同一种子抽取，抽中的等评价人自己说话的时间过了才回访', async () => {
  for (let given = 0; given < 4; given += 1) await rated(province, NAMED_DISSATISFIED, CASE);
  await sweepCallbacks(province);
  const rows = await province.database
    .selectFrom('bad_review')
    .select(['rating_no', 'called_back'])
    .where('rating_no', 'like', `${REGION}-%`)
    .execute();
  province.clock.forward(40 * DAY_MS);
  await sweepCallbacks(province);
  await sweepCallbacks(province); // what the first opened is sealed by now
  for (const { rating_no, called_back } of rows) {
    assert.deepEqual(await check(rating_no), { state: 'checked', isDrawn: called_back }, rating_no);
  }
  assert.equal(rows.length, 4);
});

test('种子存证以后改不了，公开以前谁也问不到', async () => {
  const month = periodOf(instantOf(province.clock.now()));
  const shown = await province.call('GET', `/v1/log/samples/${month}`);
  assert.match(shown.text, /seedHash/);
  assert.doesNotMatch(shown.text, /\\"seed\\"/);
  const { database } = province;
  await assert.rejects(database.updateTable('sample_seed').set({ seed: '' }).execute(), /never changed/);
  await assert.rejects(database.deleteFrom('sample_seed').execute(), /never changed/);
});
