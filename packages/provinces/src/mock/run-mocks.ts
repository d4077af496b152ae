import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startAnhuiMock } from './anhui-mock.js';
import { startBeijingMock } from './beijing-mock.js';
import { startFujianMock } from './fujian-mock.js';
import { startGuangdongMock } from './guangdong-mock.js';
import { FAILURES, type Mock } from './mock-server.js';
import { startNingboMock } from './ningbo-mock.js';
import { startShandongMock } from './shandong-mock.js';
import { startShaoxingMock } from './shaoxing-mock.js';
import { startZfsoftMock } from './zfsoft-mock.js';

/** Every counterpart, in the order of its port. */
const MOCKS = [
  ['fujian', '福建省', startFujianMock],
  ['shandong', '山东省', startShandongMock],
  ['ningbo', '宁波市', startNingboMock],
  ['zfsoft', '卓繁平台', startZfsoftMock],
  ['beijing', '北京市', startBeijingMock],
  ['guangdong', '广东省', startGuangdongMock],
  ['anhui', '安徽省', startAnhuiMock],
  ['shaoxing', '绍兴市', startShaoxingMock],
] as const;

/** Starts them all beside each other; the settings of each are left as a file, as readProvince reads it. */
const FIRST_PORT = 8710;
const folder = resolve(process.env.HCP_PROVINCES ?? '.data/provinces');
await mkdir(folder, { recursive: true });

const running: Mock[] = [];
for (const [nth, [province, name, start]] of MOCKS.entries()) {
  const mock = await start({ port: FIRST_PORT + nth });
  running.push(mock);
  const file = join(folder, `${province}.json`);
  // Keys are made anew at every start, and are nobody's but the mock's.
  await writeFile(file, `${JSON.stringify({ province, settings: mock.settings }, null, 2)}\n`, { mode: 0o600 });
  console.log(`${name}（替身）：${mock.url}，设置：${file}`);
}
console.log('\n以上替身依据公开的对接代码写成，未经各省认证。');
console.log(
  `让一个替身出故障：curl -X POST '${running[0]?.url ?? ''}/mock/failure?kind=${FAILURES.join('|')}'；不写 kind 就恢复。按 Ctrl-C 停止。`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all(running.map(({ stop }) => stop())).then(() => process.exit());
  });
}
