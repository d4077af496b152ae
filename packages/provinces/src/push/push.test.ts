import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LEVELS } from '@haochaping/core';
import type { PushAdapter } from '../outcome.js';
import { startFujianMock } from '../mock/fujian-mock.js';
import { FAILURES, type Mock } from '../mock/mock-server.js';
import { startNingboMock } from '../mock/ningbo-mock.js';
import { startShandongMock } from '../mock/shandong-mock.js';
import { startZfsoftMock } from '../mock/zfsoft-mock.js';
import { APPLICANT, NOW, portsForTests, reportIn, type Region } from '../test-support/reports.js';
import { fujianPush } from './fujian.js';
import { ningboPush } from './ningbo.js';
import { shandongPush } from './shandong.js';
import { zfsoftPush } from './zfsoft.js';

type Accepting = Mock & { readonly accepted: ReadonlyMap<string, Readonly<Record<string, string>>> };
type Ports = ReturnType<typeof portsForTests>;

const OPTIONS = { now: () => NOW, slowMs: 3_000 };

/** Each province: its mock and adapter, where it is, and what its fields for level and case number are called. */
const PROVINCES: readonly {
  readonly name: string;
  readonly region: Region;
  readonly level: string;
  readonly personal: boolean;
  readonly start: () => Promise<{ mock: Accepting; adapterWith: (ports: Ports) => PushAdapter }>;
}[] = [
  {
    name: '福建',
    region: '350102',
    level: 'alternate',
    personal: true,
    start: async () => {
      const mock = await startFujianMock(OPTIONS);
      return { mock, adapterWith: (ports) => fujianPush(mock.settings, ports) };
    },
  },
  {
    name: '山东',
    region: '370902',
    level: 'satisfaction',
    personal: true,
    start: async () => {
      const mock = await startShandongMock(OPTIONS);
      return { mock, adapterWith: (ports) => shandongPush(mock.settings, ports) };
    },
  },
  {
    name: '宁波',
    region: '330203',
    level: 'satisfaction',
    personal: true,
    start: async () => {
      const mock = await startNingboMock(OPTIONS);
      return { mock, adapterWith: (ports) => ningboPush(mock.settings, ports) };
    },
  },
  {
    name: '卓繁',
    region: '120101',
    level: 'pjTerm',
    personal: false,
    start: async () => {
      const mock = await startZfsoftMock(OPTIONS);
      return { mock, adapterWith: (ports) => zfsoftPush(mock.settings, ports) };
    },
  },
];

for (const { name, region, level, personal, start } of PROVINCES) {
  describe(name, () => {
    let mock: Accepting;
    let adapterWith: (ports: Ports) => PushAdapter;
    before(async () => ({ mock, adapterWith } = await start()));
    after(() => mock.stop());

    const last = (): Readonly<Record<string, string>> => [...mock.accepted.values()].at(-1) ?? {};

    test('every level arrives as it was given, with its reasons, words and time', async () => {
      const adapter = adapterWith(portsForTests(2_000));
      for (const [nth, it] of LEVELS.entries()) {
        const report = reportIn(region, { caseNo: `${region}2026112100${nth}`, level: it });
        assert.equal((await adapter.send(report)).outcome, 'delivered');
        assert.equal(last()[level], String(5 - nth));
        assert.equal(last().assessTime, '2026-11-23 16:35:00');
        assert.ok(Object.values(last()).includes(report.text ?? ''), 'the words, unchanged');
      }
    });

    test('a rating without reasons and words stays without', async () => {
      const report = reportIn(region, {
        caseNo: `${region}20261121010`,
        level: 'satisfied',
        indicators: [],
        text: undefined,
      });
      assert.equal((await adapterWith(portsForTests(2_000)).send(report)).outcome, 'delivered');
      const texts = ['writingevalua', 'writingEvaluation', 'content', 'appraisald', 'evalDetail'];
      assert.deepEqual(
        texts.filter((field) => field in last()),
        [],
      );
    });

    test('what the province already has counts as delivered, and is there once', async () => {
      const adapter = adapterWith(portsForTests(2_000));
      const report = reportIn(region, { caseNo: `${region}20261121011` });
      await adapter.send(report);
      const count = mock.accepted.size;
      assert.equal((await adapter.send(report)).outcome, 'delivered');
      assert.equal(mock.accepted.size, count);
    });

    for (const failure of FAILURES) {
      test(`a province that is ${failure} gets the report later`, async () => {
        const adapter = adapterWith(portsForTests());
        const report = reportIn(region, { caseNo: `${region}2026112102${FAILURES.indexOf(failure)}` });
        mock.failWith(failure);
        const failed = await adapter.send(report);
        mock.failWith(undefined);
        assert.equal(failed.outcome, 'later');
        assert.equal((await adapterWith(portsForTests(2_000)).send(report)).outcome, 'delivered');
      });
    }

    test('a redirect is not followed', async () => {
      const urls: string[] = [];
      const adapter = adapterWith({
        ...portsForTests(),
        transport: async ({ url }) => {
          urls.push(url);
          return { status: 302, text: '' };
        },
      });
      assert.equal((await adapter.send(reportIn(region))).outcome, 'later');
      assert.equal(urls.length, 1);
    });

    test('a missing field is told by its name before anything is sent', async () => {
      const ports = portsForTests();
      const { serviceCase } = reportIn(region);
      const { acceptedAt: _, ...unaccepted } = serviceCase;
      const sent = await adapterWith(ports).send(reportIn(region, { serviceCase: unaccepted }));
      assert.equal(sent.outcome === 'refused' && sent.because.code, 'field-missing');
      assert.match(sent.outcome === 'refused' ? sent.because.message : '', /缺少该省必填的“.+时间”/);
      assert.deepEqual(ports.urls, []);
    });

    test('a channel without a code is refused, never put under another', async () => {
      const ports = portsForTests();
      const sent = await adapterWith(ports).send(reportIn(region, { channel: 'paper' }));
      assert.equal(sent.outcome === 'refused' && sent.because.code, 'no-code');
      assert.equal(sent.outcome === 'refused' && sent.because.field, 'pf');
      assert.deepEqual(ports.urls, []);
    });

    test('personal data is asked for where the province demands it, and stands in no address', async () => {
      const ports = portsForTests(2_000);
      const adapter = adapterWith(ports);
      await adapter.send(reportIn(region, { caseNo: `${region}20261121030` }));
      assert.equal(ports.asked.length, personal ? 1 : 0);
      assert.equal(adapter.personalFields.length > 0, personal);
      const shown = ports.urls.join('\n') + JSON.stringify(await adapter.send(reportIn(region, { channel: 'paper' })));
      for (const secret of [APPLICANT.name, APPLICANT.certNo, APPLICANT.phone ?? ''])
        assert.ok(!shown.includes(secret));
    });
  });
}
