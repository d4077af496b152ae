// @ts-check
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { after, before, test } from 'node:test';
import { registerAll } from '../province/registration.mjs';
import { startPortal } from '../testing/start-portal.mjs';
import { startStandInProvince } from '../testing/stand-in-province.mjs';

/** @type {Awaited<ReturnType<typeof startPortal>>} */
let portal;
/** @type {{ endpoint: string, appId: string, secret: string }} */
let credentials;

before(async () => {
  const gone = await startStandInProvince();
  credentials = gone.credentials;
  await gone.stop();
  portal = await startPortal(credentials);
});
after(() => portal.stop());

test('while the province is down, the citizen still sees the cases, and is told', async () => {
  const response = await portal.get('/');
  const page = await response.text();
  assert.equal(response.status, 200);
  assert.match(page, /role="alert">\s*省好差评平台暂时连接不上/);
  assert.ok(portal.cases.every(({ caseNo }) => page.includes(caseNo)));
});

test('a click is answered with a sentence and not with a fault', async () => {
  const it = portal.cases.find(({ serviceCase }) => serviceCase.caseStatus === 'closed');
  const answer = await portal.post(`/api/cases/${it?.caseNo}/ticket`);
  assert.equal(answer.status, 503);
  assert.deepEqual(await answer.json(), {
    code: 'province-unreachable',
    message: '省好差评平台暂时连接不上，请稍后再试。',
  });
});

test('cases are registered as soon as the province is there', async (t) => {
  const heard = new EventEmitter();
  const signal = AbortSignal.timeout(20_000);
  const registering = registerAll(portal.province, portal.cases, { signal, say: (line) => heard.emit('said', line) });
  const [first] = await once(heard, 'said', { signal });
  assert.match(first, /暂时连接不上/);

  const province = await startStandInProvince({ port: Number(new URL(credentials.endpoint).port) });
  t.after(province.stop);
  const [last] = await once(heard, 'said', { signal });
  await registering;
  assert.equal(last, '办件已登记到省好差评平台。');
  assert.equal(province.cases.size, portal.cases.length);
});
