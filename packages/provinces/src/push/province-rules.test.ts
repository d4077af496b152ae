import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startFujianMock } from '../mock/fujian-mock.js';
import { startNingboMock } from '../mock/ningbo-mock.js';
import { startShandongMock } from '../mock/shandong-mock.js';
import { startZfsoftMock } from '../mock/zfsoft-mock.js';
import { NOW, portsForTests, reportIn } from '../test-support/reports.js';
import { fujianPush } from './fujian.js';
import { ningboPush } from './ningbo.js';
import { shandongPush } from './shandong.js';
import { zfsoftPush } from './zfsoft.js';

const OPTIONS = { now: () => NOW };

test('福建: a token that has expired is fetched anew, once', async (t) => {
  const mock = await startFujianMock(OPTIONS);
  t.after(mock.stop);
  const ports = portsForTests(2_000);
  const adapter = fujianPush(mock.settings, ports);
  await adapter.send(reportIn('350102'));
  mock.expireTokens();
  const sent = await adapter.send(reportIn('350102', { nth: 2 }));
  assert.equal(sent.outcome, 'delivered');
  assert.equal(ports.urls.filter((url) => url.includes('get-token')).length, 2);
  assert.equal([...mock.accepted.values()].at(-1)?.evaluateType, '2');
  assert.match(sent.reference ?? '', /^[0-9a-f]{32}$/);
});

test('福建、卓繁: a default rating is not passed off as given', async () => {
  const ports = portsForTests();
  const zfsoft = await startZfsoftMock(OPTIONS);
  const fujian = await startFujianMock(OPTIONS);
  for (const adapter of [fujianPush(fujian.settings, ports), zfsoftPush(zfsoft.settings, ports)]) {
    const sent = await adapter.send(reportIn('350102', { isDefault: true }));
    assert.equal(sent.outcome === 'refused' && sent.because.code, 'no-code');
  }
  assert.deepEqual(ports.urls, []);
  await Promise.all([zfsoft.stop(), fujian.stop()]);
});

test('山东、宁波: a default rating says so', async (t) => {
  const ports = portsForTests(2_000);
  const [shandong, ningbo] = [await startShandongMock(OPTIONS), await startNingboMock(OPTIONS)];
  t.after(() => Promise.all([shandong.stop(), ningbo.stop()]));
  const byDefault = { isDefault: true, level: 'basically-satisfied', indicators: [], text: undefined } as const;
  await shandongPush(shandong.settings, ports).send(reportIn('370902', byDefault));
  await ningboPush(ningbo.settings, ports).send(reportIn('330203', byDefault));
  assert.equal([...shandong.accepted.values()][0]?.isdefault, '1');
  assert.equal([...ningbo.accepted.values()][0]?.pf, '7');
});

test('山东: a bad rating without a reason, and an item that the office made up, are not sent', async (t) => {
  const mock = await startShandongMock(OPTIONS);
  t.after(mock.stop);
  const ports = portsForTests();
  const adapter = shandongPush(mock.settings, ports);
  const silent = await adapter.send(reportIn('370902', { indicators: [], text: ' ' }));
  assert.equal(silent.outcome === 'refused' && silent.because.field, 'evalDetail');
  const { serviceCase } = reportIn('370902');
  const item = { ...serviceCase.item, itemCode: '11370902MB0X12345X4000000000000' };
  const own = await adapter.send(reportIn('370902', { serviceCase: { ...serviceCase, item } }));
  assert.equal(own.outcome === 'refused' && own.because.code, 'not-reported-here');
  assert.deepEqual(ports.urls, []);
});

test('山东: a second service of a case is not taken for the first', async (t) => {
  const mock = await startShandongMock(OPTIONS);
  t.after(mock.stop);
  const adapter = shandongPush(mock.settings, portsForTests(2_000));
  await adapter.send(reportIn('370902'));
  await adapter.send(reportIn('370902', { visit: 2 }));
  assert.equal(mock.accepted.size, 2);
  assert.equal((await adapter.send(reportIn('370902', { nth: 2 }))).outcome, 'refused');
});

test('宁波、卓繁: a rating that would be taken for an earlier one is refused', async () => {
  const [ningbo, zfsoft] = [await startNingboMock(OPTIONS), await startZfsoftMock(OPTIONS)];
  const ports = portsForTests();
  assert.equal((await ningboPush(ningbo.settings, ports).send(reportIn('330203', { visit: 2 }))).outcome, 'refused');
  assert.equal((await zfsoftPush(zfsoft.settings, ports).send(reportIn('120101', { nth: 2 }))).outcome, 'refused');
  assert.deepEqual(ports.urls, []);
  await Promise.all([ningbo.stop(), zfsoft.stop()]);
});

test('宁波: a phone call has no code, and a text message is not one', async (t) => {
  const mock = await startNingboMock(OPTIONS);
  t.after(mock.stop);
  const adapter = ningboPush(mock.settings, portsForTests(2_000));
  assert.equal((await adapter.send(reportIn('330203', { channel: 'phone' }))).outcome, 'refused');
  await adapter.send(reportIn('330203', { channel: 'sms' }));
  assert.equal([...mock.accepted.values()][0]?.pf, '6');
});

test('a wrong key is refused by the province, with its own words', async (t) => {
  const [shandong, zfsoft] = [await startShandongMock(OPTIONS), await startZfsoftMock(OPTIONS)];
  t.after(() => Promise.all([shandong.stop(), zfsoft.stop()]));
  const ports = portsForTests(2_000);
  const wrong = await shandongPush({ ...shandong.settings, appWord: 'other' }, ports).send(reportIn('370902'));
  assert.match(wrong.outcome === 'refused' ? wrong.because.message : '', /签名验证失败/);
  const unsigned = { ...zfsoft.settings, sm2PrivateKey: '1'.repeat(64) };
  const sent = await zfsoftPush(unsigned, ports).send(reportIn('120101'));
  assert.match(sent.outcome === 'refused' ? sent.because.message : '', /验签失败/);
});

test('an applicant who cannot be looked up just now is asked for later', async (t) => {
  const mock = await startFujianMock(OPTIONS);
  t.after(mock.stop);
  const ports = { ...portsForTests(), applicantOf: () => Promise.reject(new Error('down')) };
  assert.equal((await fujianPush(mock.settings, ports).send(reportIn('350102'))).outcome, 'later');
});
