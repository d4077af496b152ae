import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ratingSessionSchema, type RatingSession } from '@haochaping/core';
import {
  CLOSED_CASE,
  SATISFIED,
  XINHUA_CASE,
  freshTicket,
  rate,
  registered,
  ticketFor,
} from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const sessionOf = async (ticket: string): Promise<RatingSession> =>
  ratingSessionSchema.parse((await province.withToken(ticket, 'GET', '/v1/rating-session')).json);

test('a citizen sees what is rated, in the words and by the rules of the place', async () => {
  const session = await sessionOf(await freshTicket(province));
  assert.equal(session.place.profile, 'shanxi-liulin-2020');
  assert.equal(session.subject.itemName, '食品经营许可证核发');
  assert.equal(session.subject.orgName, '柳林县行政审批服务管理局');
  assert.equal(session.levels.length, 5);
  assert.equal(session.staffIndicators, undefined);
  assert.ok(session.questionnaire);
  assert.equal(session.rateable.now, true);
});

test('in 新华区 the member of staff is rated too', async () => {
  const session = await sessionOf(await freshTicket(province, XINHUA_CASE));
  assert.equal(session.place.profile, 'henan-xinhua-2022');
  assert.equal(session.subject.staffName, '李敏');
  assert.ok(session.staffIndicators);
});

test('000：工作人员也是评价对象：办件写明是谁的，另评一个等级，没有单列的指标', async () => {
  const session = await sessionOf(
    await freshTicket(province, { ...CLOSED_CASE, staff: { staffNo: '1', staffName: '王芳' } }),
  );
  assert.equal(session.subject.staffName, '王芳');
  assert.deepEqual(Object.values(session.staffIndicators ?? {}), [[], [], [], [], []]);
});

test('a used, an expired and an early ticket still show what they are for, and why they cannot be used', async () => {
  const used = await freshTicket(province);
  await rate(province, used, SATISFIED);
  assert.deepEqual((await sessionOf(used)).rateable, { now: false, because: 'already-rated' });

  const { closedAt: _not_yet, ...open } = CLOSED_CASE;
  const early = await freshTicket(province, { ...open, caseStatus: 'accepted' });
  assert.deepEqual((await sessionOf(early)).rateable, { now: false, because: 'too-early' });

  province.clock.forward(366 * 86_400_000);
  assert.deepEqual((await sessionOf(early)).rateable, { now: false, because: 'expired' });
  assert.deepEqual((await sessionOf(used)).rateable, { now: false, because: 'already-rated' });
  province.clock.forward(-366 * 86_400_000);
});

test('an early ticket can be used once the case is closed', async () => {
  const { closedAt: _not_yet, ...open } = CLOSED_CASE;
  const caseNo = await registered(province, { ...open, caseStatus: 'accepted' });
  const ticket = await ticketFor(province, caseNo);
  await province.signed('PUT', `/v1/service-cases/${caseNo}`, { body: CLOSED_CASE });
  assert.equal((await sessionOf(ticket)).rateable.now, true);
});

test('skipping is remembered, is no rating, and a rating may still follow', async () => {
  const ticket = await freshTicket(province);
  const before = await province.rows();
  const skip = () => province.withToken(ticket, 'POST', '/v1/rating-session/skip');
  assert.equal((await skip()).status, 204);
  assert.equal((await skip()).status, 204);
  const skipped = await province.database
    .selectFrom('ticket')
    .select('skipped_at')
    .where('skipped_at', 'is not', null)
    .execute();
  assert.deepEqual(skipped, [{ skipped_at: '2026-10-16T10:00:00+08:00' }]);
  assert.deepEqual(await province.rows(), before);
  assert.equal((await rate(province, ticket, SATISFIED)).status, 201);
});
