import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { OFFICIAL_ROLES, type OfficialRole, type ReportState } from '@haochaping/core';
import { ENDPOINTS, reportSchema } from '@haochaping/protocol';
import * as z from 'zod/mini';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { problemIn } from '../test-support/reply.js';
import { DAY, ofRating, startReportingProvince, type ReportingProvince } from '../test-support/reporting-province.js';
import { SATISFIED, SUPERVISING_CASE, officerToken, rated } from '../test-support/service.js';

let reporting: ReportingProvince;
before(async () => {
  reporting = await startReportingProvince();
  await reporting.operate('report/sink/set/city', reporting.platformFile);
});
after(() => reporting.stop());
afterEach(() => reporting.forget());

test('a refused message is dead, holds back what else there is of its rating and nothing of others, until the operator resends or drops it', async () => {
  reporting.platform.answer(({ body }) => (body.includes('"410402-') ? 422 : 204));
  const review = await openedReview(reporting.province);
  await reporting.later(60);
  const other = await rated(reporting.province, SATISFIED);
  await review.takeAll(review.tokens.officer, CONFIRMED);
  await reporting.later(60);
  assert.equal(ofRating(reporting.platform.received, review.ratingNo).length, 1, 'the refused one alone');
  assert.equal(ofRating(reporting.platform.received, other.ratingNo).length, 1);
  const dead = await reporting.operate('report/list');
  assert.match(dead.text, new RegExp(`^\\d+  city  ${review.ratingNo}  rating .*status-422$`, 'm'));
  reporting.platform.answer(() => 204);
  assert.equal((await reporting.operate('report/resend?id=999999')).status, 422);
  assert.equal((await reporting.operate('report/resend')).status, 400);
  assert.equal((await reporting.operate('report/resend?sink=city')).status, 200);
  await reporting.later(60);
  const kinds = ofRating(reporting.platform.received, review.ratingNo).map(
    ({ body }) => reportSchema.parse(JSON.parse(body)).kind,
  );
  assert.deepEqual(kinds, ['rating', 'rating', 'step', 'step']);
  const ids = ofRating(reporting.platform.received, review.ratingNo).map(({ headers }) => headers['idempotency-key']);
  assert.equal(ids[0], ids[1], 'under the same id');

  reporting.platform.answer(({ body }) => (body.includes('"rectify"') ? 413 : 204));
  await review.takeAll(review.tokens.officer, RECTIFIED, ANSWERED);
  await reporting.later(60);
  const left = z.array(z.object({ id: z.number() })).parse((await reporting.operate('report/list?sink=city')).reports);
  assert.equal((await reporting.operate(`report/drop?id=${left[0]?.id}`)).status, 200);
  await reporting.later(60);
  assert.match(ofRating(reporting.platform.received, review.ratingNo).at(-1)?.body ?? '', /"answer"/);
});

test('a redirect is followed nowhere, and only refuses for now', async () => {
  reporting.platform.answer(() => 302);
  const { ratingNo } = await rated(reporting.province, SATISFIED);
  await reporting.later(60);
  assert.ok(reporting.platform.received.length > 0);
  assert.ok(reporting.platform.received.every(({ target }) => target === '/hcp/messages'));
  reporting.forget();
  await reporting.later(600);
  assert.equal(ofRating(reporting.platform.received, ratingNo).length, 1);
});

const READS: Readonly<Record<OfficialRole, boolean>> = {
  officer: false,
  supervisor: true,
  decider: false,
  caller: false,
  auditor: true,
};
for (const role of OFFICIAL_ROLES) {
  test(`a ${role} ${READS[role] ? 'sees how the reports of the units below stand' : 'does not see how reports stand'}`, async () => {
    const token = await officerToken(reporting.province, SUPERVISING_CASE.organisation.orgCode, { role });
    const reply = await reporting.province.withToken(token, 'GET', '/v1/reports?state=delivered');
    if (!READS[role]) return assert.equal(problemIn(reply).code, 'reports-not-of-this-role');
    const { reports, next } = ENDPOINTS.listReports.answer.parse(reply.json);
    assert.ok(reports.length > 0 && reports.every(({ state }) => state === 'delivered'));
    assert.doesNotMatch(reply.text, /satisfied|跑了三趟|"level"/);
    if (next === undefined) return undefined;
    const following = await reporting.province.withToken(token, 'GET', `/v1/reports?state=delivered&cursor=${next}`);
    const more = ENDPOINTS.listReports.answer.parse(following.json).reports;
    assert.ok(more.every(({ queuedAt }) => queuedAt >= (reports[0]?.queuedAt ?? '')));
  });
}

for (const [what, query, pointer] of [
  ['an unknown state', '?state=lost', '/state'],
  ['a made-up cursor', '?cursor=abc', '/cursor'],
  ['a cursor too long', `?cursor=${'1'.repeat(101)}`, '/cursor'],
] as const) {
  test(`${what} is refused with the field`, async () => {
    const { province } = reporting;
    const token = await officerToken(province, SUPERVISING_CASE.organisation.orgCode, { role: 'auditor' });
    const { code, errors } = problemIn(await province.withToken(token, 'GET', `/v1/reports${query}`));
    assert.deepEqual([code, errors?.[0]?.pointer], ['query-invalid', pointer]);
  });
}

test('a supervisor of another office sees nothing of them', async () => {
  const token = await officerToken(reporting.province, 'EW-HCP', { role: 'supervisor' });
  const { json } = await reporting.province.withToken(token, 'GET', '/v1/reports?state=delivered');
  assert.deepEqual(ENDPOINTS.listReports.answer.parse(json).reports, []);
});

test('what was delivered is forgotten after a month, what is dead never; a sink goes with what was not told only where that is wanted', async () => {
  const count = async (state: ReportState): Promise<number> =>
    (await reporting.province.database.selectFrom('report').select('report_id').where('state', '=', state).execute())
      .length;
  reporting.platform.answer(() => 422);
  await rated(reporting.province, SATISFIED);
  await reporting.later(60);
  await reporting.later(31 * DAY);
  const kept = await reporting.province.database
    .selectFrom('report')
    .select('settled_at')
    .where('state', '=', 'delivered')
    .execute();
  assert.deepEqual(kept, []);
  assert.equal(await count('dead'), 1);
  assert.match((await reporting.operate('report/sink/list')).text, /^city {2}http.*死信 1/m);
  assert.equal((await reporting.operate('report/sink/remove/city')).because, 'untold-left');
  assert.equal((await reporting.operate('report/sink/remove/city?drop')).status, 200);
  assert.equal((await reporting.operate('report/sink/remove/city')).because, 'unknown');
  await rated(reporting.province, SATISFIED);
  assert.deepEqual(
    await reporting.province.database.selectFrom('report').selectAll().execute(),
    [],
    'and nothing is queued any more',
  );
});
