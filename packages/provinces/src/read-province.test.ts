import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  startAnhuiMock,
  startBeijingMock,
  startFujianMock,
  startNingboMock,
  startShandongMock,
  startZfsoftMock,
} from './mock/index.js';
import { readProvince } from './read-province.js';
import { portsForTests } from './test-support/reports.js';

const FILES = [
  ['fujian', startFujianMock, 'push'],
  ['shandong', startShandongMock, 'push'],
  ['ningbo', startNingboMock, 'push'],
  ['zfsoft', startZfsoftMock, 'push'],
  ['beijing', startBeijingMock, 'hosted'],
  ['anhui', startAnhuiMock, 'hosted'],
] as const;

for (const [province, start, kind] of FILES) {
  test(`a file with the settings of ${province} gives its adapter`, async (t) => {
    const mock = await start();
    t.after(mock.stop);
    const file: unknown = JSON.parse(JSON.stringify({ province, settings: mock.settings }));
    assert.equal(readProvince(file, portsForTests()).outcome, kind);
  });
}

test('a file with faults names each setting and repeats no value', async () => {
  const settings = {
    tokenUrl: 'ftp://user:secret@example',
    serviceUrl: 'https://example/?x',
    appKey: 'k',
    appCode: '',
  };
  const read = readProvince(
    { province: 'fujian', settings: { ...settings, network: 'radio', sysNo: 's' } },
    portsForTests(),
  );
  const faults = read.outcome === 'refused' ? read.faults : [];
  assert.deepEqual(
    faults.map(({ pointer }) => pointer),
    ['/settings/tokenUrl', '/settings/serviceUrl', '/settings/appCode', '/settings/network'],
  );
  assert.ok(!JSON.stringify(faults).includes('secret'));
});

test('a province that there is none of is no adapter', () => {
  assert.equal(readProvince({ province: 'atlantis', settings: {} }, portsForTests()).outcome, 'refused');
  assert.equal(readProvince(undefined, portsForTests()).outcome, 'refused');
});

test('personal data in an address needs a reason, not a yes', async (t) => {
  const mock = await startAnhuiMock();
  t.after(mock.stop);
  const settings = { ...mock.settings, personalDataInUrl: { isDemandedByProvince: true, reason: '是' } };
  const read = readProvince({ province: 'anhui', settings }, portsForTests());
  assert.equal(read.outcome === 'refused' && read.faults[0]?.pointer, '/settings/personalDataInUrl/reason');
});
