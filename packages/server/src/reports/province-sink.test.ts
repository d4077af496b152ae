import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBeijingMock, startFujianMock, startZfsoftMock, type ZfsoftMock } from '@haochaping/provinces/mock';
import { startReportingProvince, type ReportingProvince } from '../test-support/reporting-province.js';
import { DISSATISFIED, SATISFIED, freshTicket, rate, rated, registered, ticketFor } from '../test-support/service.js';

let reporting: ReportingProvince;
let zfsoft: ZfsoftMock;
before(async () => {
  [reporting, zfsoft] = [await startReportingProvince(), await startZfsoftMock()];
});
after(async () => {
  await zfsoft.stop();
  await reporting.stop();
});

const setSink = (province: string, settings: unknown) =>
  reporting.operate('report/sink/set/sheng', { kind: 'province', province, settings });

test('a province that wants to know who applied is refused, with what to do instead', async (t) => {
  const fujian = await startFujianMock();
  t.after(fujian.stop);
  const { status, text } = await setSink('fujian', fujian.settings);
  assert.equal(status, 422);
  assert.match(text, /\/province 福建省要求申请人的信息（userName、.*certKey.*），本服务器不保存.*部门业务系统/);
  assert.doesNotMatch(text, new RegExp(fujian.settings.appCode));
});

test('so are one with a page of its own, one that is unknown, and settings that are wrong', async (t) => {
  const beijing = await startBeijingMock();
  t.after(beijing.stop);
  assert.match((await setSink('beijing', beijing.settings)).text, /\/province 这个省在自己的网页上评价.*HCP_PROVINCE/);
  assert.match((await setSink('atlantis', {})).text, /\/province/);
  const { sm2PrivateKey, ...rest } = zfsoft.settings;
  const wrong = await setSink('zfsoft', { ...rest, caseUrl: 'ftp://sheng' });
  assert.match(wrong.text, /\/settings\/caseUrl 须是 http.*\/settings\/sm2PrivateKey/s);
  assert.doesNotMatch(wrong.text, new RegExp(`${sm2PrivateKey}|${rest.systemPwd}`));
  assert.equal((await reporting.operate('report/sink/list')).text, '没有报送对象。');
});

test('a rating of a case goes to the province in its own format, once, and nothing that its format has no word for', async () => {
  const { text } = await setSink('zfsoft', zfsoft.settings);
  assert.match(text, /^从现在起报送 sheng（卓繁（Zfsoft）平台）。/);
  await rated(reporting.province, SATISFIED);
  const caseNo = await registered(reporting.province);
  await rate(reporting.province, await ticketFor(reporting.province, caseNo), DISSATISFIED);
  await reporting.later(1);
  assert.equal(zfsoft.accepted.size, 2);
  const sent = zfsoft.accepted.get(caseNo);
  assert.deepEqual([sent?.pjTerm, sent?.content], ['2', DISSATISFIED.text]);
  assert.match((await reporting.operate('report/sink/list')).text, /^sheng {2}卓繁（Zfsoft）平台.*已送达 2 {2}死信 0/);
});

test('while the province is down its reports wait, and afterwards they are there once', async () => {
  const ticket = await freshTicket(reporting.province);
  zfsoft.failWith('down');
  await rate(reporting.province, ticket, SATISFIED);
  await reporting.later(1);
  assert.match((await reporting.operate('report/sink/list')).text, /待发送 1 .*已接连 1 次送不到/);
  zfsoft.failWith(undefined);
  await reporting.later(600);
  assert.equal(zfsoft.accepted.size, 3);
});

test('a rating for which the province has no code is dead, with the sentence why', async () => {
  const { 'hall-tablet': _left, ...channelCodes } = zfsoft.settings.channelCodes;
  await setSink('zfsoft', { ...zfsoft.settings, channelCodes });
  const caseNo = await registered(reporting.province);
  await rate(reporting.province, await ticketFor(reporting.province, caseNo, { channel: 'hall-tablet' }), SATISFIED);
  await reporting.later(1);
  assert.match((await reporting.operate('report/list')).text, /no-code：.*评价渠道/);
});
