import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { startAnhuiMock } from '../mock/anhui-mock.js';
import { startBeijingMock } from '../mock/beijing-mock.js';
import { startGuangdongMock } from '../mock/guangdong-mock.js';
import { FAILURES } from '../mock/mock-server.js';
import { startShaoxingMock } from '../mock/shaoxing-mock.js';
import type { HostedAdapter, PageOutcome } from '../outcome.js';
import type { RatingReport } from '../report.js';
import { APPLICANT, NOW, portsForTests, reportIn } from '../test-support/reports.js';
import { anhuiPage } from './anhui.js';
import { beijingPage } from './beijing.js';
import { guangdongPage } from './guangdong.js';
import { shaoxingPage } from './shaoxing.js';

const OPTIONS = { now: () => NOW, slowMs: 3_000 };
const DEMANDED = { isDemandedByProvince: true, reason: '省平台对接文档第 3 章要求' } as const;

const urlOf = (outcome: PageOutcome): string =>
  outcome.outcome === 'page' ? outcome.url : assert.fail(JSON.stringify(outcome));
const becauseOf = (outcome: PageOutcome) => (outcome.outcome === 'page' ? assert.fail('a page') : outcome.because);

async function beijing(t: TestContext) {
  const mock = await startBeijingMock(OPTIONS);
  t.after(mock.stop);
  return {
    mock,
    open: (report: RatingReport, ports = portsForTests(2_000)) => beijingPage(mock.settings, ports).open(report),
  };
}

/** A page of a province, as a browser gets it: five levels and none of them chosen; then rated with one. */
async function rateOn(url: string): Promise<void> {
  const page = await (await fetch(url)).text();
  assert.equal(page.match(/type="radio"/g)?.length, 5);
  assert.doesNotMatch(page, /checked/);
  const key = /name="key" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const send = (fields: Record<string, string>) =>
    fetch(new URL('/mock/rate', url), { method: 'POST', body: new URLSearchParams(fields) });
  assert.equal((await send({ key })).status, 400, 'nothing chosen is nothing rated');
  assert.equal((await send({ key, level: '2' })).status, 200);
  assert.equal((await send({ key, level: '5' })).status, 409);
}

test('北京: the service is registered, and its page takes the rating', async (t) => {
  const { mock, open } = await beijing(t);
  const ports = portsForTests(2_000);
  const url = urlOf(await open(reportIn('110105'), ports));
  await rateOn(url);
  assert.deepEqual([...mock.ratings.values()], ['2']);
  assert.deepEqual(ports.asked, [], 'nobody is named');
});

test('北京: to open it once more leads to the same page', async (t) => {
  const { open } = await beijing(t);
  assert.equal(urlOf(await open(reportIn('110105'))), urlOf(await open(reportIn('110105'))));
});

test('北京: a case without its dates, and a whole case without a word for it, are told before anything is sent', async (t) => {
  const { mock } = await beijing(t);
  const ports = portsForTests();
  const { stepOfWholeCase: _, ...settings } = mock.settings;
  const { serviceCase } = reportIn('110105');
  const { closedAt: __, ...undated } = serviceCase;
  const open = (changes: Partial<RatingReport>) => beijingPage(settings, ports).open(reportIn('110105', changes));
  assert.deepEqual(becauseOf(await open({ serviceCase: undated })), {
    code: 'field-missing',
    field: 'resultDate',
    message: '缺少该省必填的“办结时间”。',
  });
  assert.equal(becauseOf(await open({ step: undefined })).field, 'serviceName');
  assert.deepEqual(ports.urls, []);
});

for (const failure of FAILURES) {
  test(`北京、绍兴: a province that is ${failure} is asked later`, async (t) => {
    const { mock, open } = await beijing(t);
    mock.failWith(failure);
    assert.equal((await open(reportIn('110105'), portsForTests())).outcome, 'later');
    const shaoxing = await startShaoxingMock({ slowMs: 3_000 });
    t.after(shaoxing.stop);
    shaoxing.failWith(failure);
    const page = shaoxingPage(shaoxing.settings, { ...portsForTests(), atgBus: shaoxing.atgBus });
    assert.equal((await page.open(reportIn('330602', { channel: 'qr-code' }))).outcome, 'later');
  });
}

test('北京: with a wrong word the province refuses', async (t) => {
  const { mock } = await beijing(t);
  const page = beijingPage({ ...mock.settings, appWord: 'other' }, portsForTests(2_000));
  assert.match(becauseOf(await page.open(reportIn('110105'))).message, /省平台拒绝：签名错误/);
});

test('绍兴: the bus gives the page, and the number of the identity card stands in no address', async (t) => {
  const mock = await startShaoxingMock();
  t.after(mock.stop);
  const page = shaoxingPage(mock.settings, { ...portsForTests(), atgBus: mock.atgBus });
  const url = urlOf(await page.open(reportIn('330602', { channel: 'qr-code' })));
  assert.ok(!url.includes(APPLICANT.certNo));
  await rateOn(url);
});

test('绍兴: a page at an address that was not configured is refused', async (t) => {
  const mock = await startShaoxingMock();
  t.after(mock.stop);
  const settings = { ...mock.settings, pageOrigins: ['https://pj.example.gov.cn'] };
  const page = shaoxingPage(settings, { ...portsForTests(), atgBus: mock.atgBus });
  assert.match(becauseOf(await page.open(reportIn('330602', { channel: 'pc' }))).message, /pageOrigins/);
});

const IN_URL: readonly [
  string,
  '440103' | '340103',
  (t: TestContext, isOn: boolean, ports: ReturnType<typeof portsForTests>) => Promise<HostedAdapter>,
][] = [
  [
    '广东',
    '440103',
    async (t, isOn, ports) => {
      const mock = await startGuangdongMock(OPTIONS);
      t.after(mock.stop);
      return guangdongPage(
        { ...mock.settings, ...(isOn && { personalDataInUrl: DEMANDED }) },
        { ...ports, sign: mock.sign },
      );
    },
  ],
  [
    '安徽',
    '340103',
    async (t, isOn, ports) => {
      const mock = await startAnhuiMock(OPTIONS);
      t.after(mock.stop);
      return anhuiPage({ ...mock.settings, ...(isOn && { personalDataInUrl: DEMANDED }) }, ports);
    },
  ],
];

for (const [name, region, start] of IN_URL) {
  test(`${name}: demands personal data in an address, and so does nothing unless a setting says why`, async (t) => {
    const ports = portsForTests();
    const page = await start(t, false, ports);
    assert.equal(page.hasPersonalDataInUrl, true);
    const because = becauseOf(await page.open(reportIn(region)));
    assert.equal(because.code, 'switched-off');
    assert.match(because.message, /默认关闭.*personalDataInUrl/);
    assert.deepEqual(ports.asked, [], 'the applicant is not even asked for');
  });

  test(`${name}: turned on, the address opens the page as the province reads it`, async (t) => {
    const page = await start(t, true, portsForTests());
    await rateOn(urlOf(await page.open(reportIn(region))));
  });

  test(`${name}: an applicant who is not known, and a channel without a code, are told`, async (t) => {
    const nobody = { ...portsForTests(), applicantOf: () => Promise.resolve(undefined) };
    const because = becauseOf(await (await start(t, true, nobody)).open(reportIn(region)));
    assert.equal(because.code, 'field-missing');
    assert.match(because.message, /申请人姓名/);
    const page = await start(t, true, portsForTests());
    assert.equal(becauseOf(await page.open(reportIn(region, { channel: 'pc' }))).code, 'no-code');
  });
}

test('广东: number and phone are not readable in the address', async (t) => {
  const mock = await startGuangdongMock(OPTIONS);
  t.after(mock.stop);
  const page = guangdongPage(
    { ...mock.settings, personalDataInUrl: DEMANDED },
    { ...portsForTests(), sign: mock.sign },
  );
  const url = urlOf(await page.open(reportIn('440103')));
  assert.ok(!url.includes(APPLICANT.certNo) && !url.includes(APPLICANT.phone ?? ''));
  const changed = await fetch(url.replace('pf=4', 'pf=5'));
  assert.match(await changed.text(), /参数 pf 不正确/);
});
