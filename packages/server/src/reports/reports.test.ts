import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import { canonicalText } from '@haochaping/core';
import { ENDPOINTS, reportSchema, webhookMessageSchema } from '@haochaping/protocol';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import type { Received } from '../test-support/fake-receiver.js';
import {
  DAY,
  PLATFORM_SECRET,
  ofRating,
  startReportingProvince,
  type ReportingProvince,
} from '../test-support/reporting-province.js';
import { CLOSED_CASE, SATISFIED, XINHUA_CASE, officerToken, rated, registered } from '../test-support/service.js';

let reporting: ReportingProvince;
before(async () => {
  reporting = await startReportingProvince();
});
after(() => reporting.stop());
afterEach(() => reporting.forget());

const sandboxClockSchema = ENDPOINTS.moveSandboxClock.answer;
const reportsIn = (received: readonly Received[]) => received.map(({ body }) => reportSchema.parse(JSON.parse(body)));
const messagesIn = (received: readonly Received[]) =>
  received.map(({ body }) => webhookMessageSchema.parse(JSON.parse(body)));

test('what is wrong with the settings of a platform is said with each field, and nothing is changed', async () => {
  const wrong = await reporting.operate('report/sink/set/city', {
    kind: 'platform',
    url: 'ftp://city',
    secret: 'short',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /\/url 地址.*\n.*\/secret|\/appId/s);
  assert.doesNotMatch(wrong.text, /short/);
  assert.equal((await reporting.operate('report/sink/set/city', '{')).status, 422);
  assert.equal((await reporting.operate('report/sink/set/c:ity', reporting.platformFile)).status, 400);
  assert.equal((await reporting.operate('report/sink/list')).text, '没有报送对象。');
});

test('a platform that is added later gets what was put on record before, where that is wanted, and everything from then on', async () => {
  const { ratingNo } = await rated(reporting.province, SATISFIED);
  assert.match(
    (await reporting.operate('report/sink/set/city?since=2026-01-01T00:00:00%2B08:00', reporting.platformFile)).text,
    /已有的 1 条/,
  );
  const next = await rated(reporting.province, SATISFIED);
  await reporting.later(1);
  assert.deepEqual(
    new Set(reportsIn(reporting.platform.received).map((report) => 'ratingNo' in report && report.ratingNo)),
    new Set([ratingNo, next.ratingNo]),
  );
  await reporting.later(DAY);
  assert.equal(reporting.platform.received.length, 2, 'once');
});

test('the platform gets a rating and all that comes of it in order, as canonical JSON, and never who rated or who took a step', async () => {
  const review = await openedReview(reporting.province);
  const { tokens, ratingNo } = review;
  const followUp = { body: { text: '还是要跑三趟' }, headers: { 'idempotency-key': 'follow-up-of-mine' } };
  await review.takeAll(tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  assert.equal((await review.verdict({ verdict: 'refused', note: '没有改' })).status, 201);
  await reporting.province.withToken(review.trackingToken, 'POST', '/v1/ratings/mine/follow-up', followUp);
  await reporting.province.withToken(review.trackingToken, 'DELETE', '/v1/ratings/mine/identity');
  await reporting.later(1);
  const received = ofRating(reporting.platform.received, ratingNo);
  for (const { body } of received) assert.equal(body, canonicalText(JSON.parse(body)));
  const steps = reportsIn(received).map((report) => (report.kind === 'step' ? report.step : report.kind));
  assert.deepEqual(steps, [
    'rating',
    'dispatch',
    'verify',
    'rectify',
    'answer',
    'verdict',
    'follow-up',
    'identity-ended',
  ]);
  const [first] = reportsIn(received);
  assert.ok(first?.kind === 'rating');
  assert.deepEqual(
    [first.level, first.service.caseNo !== undefined, first.service.itemName],
    ['dissatisfied', true, '食品经营许可证核发'],
  );
  const all = JSON.stringify(received);
  assert.doesNotMatch(all, /张三丰|13800138000|王芳|"staffNo":"(007|104)"|trackingToken|identity"/);
});

test('a message is signed as departments sign, and its id is the same in the head and the body', async () => {
  await rated(reporting.province, SATISFIED);
  await reporting.later(1);
  const [{ target, headers, body } = assert.fail()] = reporting.platform.received;
  const hash = createHash('sha256').update(body).digest('hex');
  const text = `POST\n${target}\n${String(headers['hcp-time'])}\n${String(headers['hcp-nonce'])}\n${hash}`;
  assert.equal(headers['hcp-app'], 'liulin-city');
  assert.equal(
    headers['hcp-signature'],
    `hmac-sha256=${createHmac('sha256', PLATFORM_SECRET).update(text).digest('base64url')}`,
  );
  assert.equal(
    Number(headers['hcp-time']) * 1000,
    reporting.province.clock.now(),
    'the time of the host, whatever time a sandbox has',
  );
  assert.equal(reportSchema.parse(JSON.parse(body)).messageId, headers['idempotency-key']);
});

test('a default rating is told as one, and a target without a case has no case number', async () => {
  const caseNo = await registered(reporting.province, XINHUA_CASE);
  await reporting.province.signed('POST', `/v1/service-cases/${caseNo}/tickets`, { body: { channel: 'pc' } });
  const window = {
    kind: 'window',
    code: 'A03',
    name: '3号窗口',
    orgCode: CLOSED_CASE.organisation.orgCode,
    regionCode: '141125',
  };
  const { json } = await reporting.province.signed('POST', '/v1/tickets', {
    body: { channel: 'hall-terminal', target: window },
  });
  const { ticket } = ENDPOINTS.requestTargetTicket.answer.parse(json);
  await reporting.province.withToken(ticket, 'POST', '/v1/ratings', {
    body: SATISFIED,
    headers: { 'idempotency-key': 'window-of-the-hall' },
  });
  await reporting.later(30 * DAY);
  const reports = reportsIn(reporting.platform.received);
  const made = reports.find(({ kind }) => kind === 'default-rating');
  assert.ok(made?.kind === 'default-rating' && made.service.caseNo === caseNo);
  const ofWindow = reports.find((report) => report.kind === 'rating' && report.service.target?.code === 'A03');
  assert.ok(ofWindow?.kind === 'rating' && ofWindow.service.caseNo === undefined);
});

test('an app is told that its case was rated, answered, given back, urged, near its date and past it, and never with what level or words', async () => {
  const set = await reporting.operate(
    `app/webhook/portal?url=${encodeURIComponent(reporting.app.url)}&algorithm=hmac-sm3`,
  );
  assert.equal(set.status, 200, set.text);
  const review = await openedReview(reporting.province);
  const { tokens, ratingNo } = review;
  await review.takeAll(tokens.officer, CONFIRMED);
  await review.takeAll(tokens.supervisor, { step: 'urge', reference: '柳政督〔2026〕12号', note: '请尽快' });
  const { dueAt = '' } = (await review.track()).nextDue ?? {};
  const now = sandboxClockSchema.parse((await reporting.later(1)).json).now;
  const toDue = (Date.parse(dueAt) - Date.parse(now)) / 1000;
  await reporting.later(toDue - 3600);
  await reporting.later(2 * 3600);
  await review.takeAll(await officerToken(reporting.province, XINHUA_CASE.organisation.orgCode), RECTIFIED, ANSWERED);
  assert.equal((await review.verdict({ verdict: 'refused', note: '没有改' })).status, 201);
  await reporting.later(1);
  const received = ofRating(reporting.app.received, ratingNo);
  const events = messagesIn(received).map(({ event }) => event);
  assert.deepEqual(events.slice(0, 4), ['rating-accepted', 'urged', 'due-soon', 'overdue']);
  assert.deepEqual(events.filter((event) => event !== 'due-soon' && event !== 'overdue').slice(2), [
    'answered',
    'returned',
  ]);
  const answered = messagesIn(received).find(({ event }) => event === 'answered');
  assert.deepEqual(answered?.channels, ['platform', 'user-centre', 'sms'], '001：平台、移动端用户中心、短信');
  assert.doesNotMatch(JSON.stringify(received), /satisfied|跑了三趟|没有改|张三丰|13800138000/);
  const [{ target, headers, body } = assert.fail()] = received;
  const hash = createHash('sm3').update(body).digest('hex');
  const text = `POST\n${target}\n${String(headers['hcp-time'])}\n${String(headers['hcp-nonce'])}\n${hash}`;
  const mac = createHmac('sm3', reporting.province.portal.secret).update(text).digest('base64url');
  assert.equal(headers['hcp-signature'], `hmac-sm3=${mac}`);
});

test('an app hears of its own cases alone, and of nothing while it is disabled', async () => {
  const other = { as: reporting.province.otherApp };
  const body = { ...CLOSED_CASE };
  assert.equal((await reporting.province.signed('PUT', '/v1/service-cases/OTHERS-1', { ...other, body })).status, 200);
  const asked = await reporting.province.signed('POST', '/v1/service-cases/OTHERS-1/tickets', {
    ...other,
    body: { channel: 'pc' },
  });
  const { ticket } = ENDPOINTS.requestTicket.answer.parse(asked.json);
  await reporting.province.withToken(ticket, 'POST', '/v1/ratings', {
    body: SATISFIED,
    headers: { 'idempotency-key': 'rating-of-others' },
  });
  await reporting.later(1);
  assert.deepEqual(reporting.app.received, []);
  assert.equal(reporting.platform.received.length, 1, 'the platform hears of all');
  reporting.app.answer(() => 503);
  await rated(reporting.province, SATISFIED);
  await reporting.operate('app/disable/portal');
  reporting.forget();
  await reporting.later(600);
  assert.deepEqual(reporting.app.received, []);
  await reporting.operate('app/enable/portal');
  await reporting.later(600);
  assert.equal(reporting.app.received.length, 1, 'what waited is told then');
});

test('while an app changes its secret, it is told under the one that it surely has', async () => {
  await reporting.operate('app/rotate/portal');
  await rated(reporting.province, SATISFIED);
  await reporting.later(60);
  const [{ target, headers, body } = assert.fail()] = reporting.app.received;
  const hash = createHash('sm3').update(body).digest('hex');
  const text = `POST\n${target}\n${String(headers['hcp-time'])}\n${String(headers['hcp-nonce'])}\n${hash}`;
  const mac = createHmac('sm3', reporting.province.portal.secret).update(text).digest('base64url');
  assert.equal(headers['hcp-signature'], `hmac-sm3=${mac}`);
});
