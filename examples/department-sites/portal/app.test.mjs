// @ts-check
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startPortal } from '../testing/start-portal.mjs';
import { startStandInProvince } from '../testing/stand-in-province.mjs';

/** @type {Awaited<ReturnType<typeof startStandInProvince>>} */
let province;
/** @type {Awaited<ReturnType<typeof startPortal>>} */
let portal;

before(async () => {
  province = await startStandInProvince();
  portal = await startPortal(province.credentials);
});
after(async () => {
  await portal.stop();
  await province.stop();
});

const PAGES = ['/', '/?show=to-rate', '/track', '/find'];
const finished = () => portal.cases.filter((it) => it.serviceCase.caseStatus === 'closed');
/** @param {string} page */
const buttonsOn = (page) => [...page.matchAll(/data-case-no="(\d+)"/g)].map(([, caseNo]) => caseNo);

test('every page lets in only its own files and the province', async () => {
  for (const path of PAGES) {
    const response = await portal.get(path);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.equal(response.status, 200, path);
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.ok(policy.includes(`connect-src 'self' ${province.credentials.endpoint};`), path);
    assert.ok(policy.includes("require-trusted-types-for 'script'; trusted-types lit-html haochaping"), path);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  }
});

test('no page needs an inline script or style', async () => {
  for (const path of PAGES) {
    const page = await (await portal.get(path)).text();
    assert.doesNotMatch(page, /<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=/, path);
  }
});

test('neither the app id nor the secret reaches the browser', async () => {
  const [it] = finished();
  const responses = [
    ...(await Promise.all([...PAGES, '/healthz', '/nothing', `/api/cases/${it?.caseNo}`].map(portal.get))),
    await portal.post(`/api/cases/${it?.caseNo}/ticket`),
  ];
  for (const response of responses) {
    const everything = JSON.stringify([...response.headers]) + (await response.text());
    assert.ok(!everything.includes(province.credentials.secret), response.url);
    assert.ok(!everything.includes(province.credentials.appId), response.url);
  }
});

test('a citizen can rate every finished case, and only those', async () => {
  const page = await (await portal.get('/')).text();
  assert.ok(portal.cases.length >= 10);
  assert.deepEqual(
    buttonsOn(page),
    finished().map(({ caseNo }) => caseNo),
  );
});

test('a click gets a ticket by a signed call, for the channel that the citizen uses', async () => {
  const [it] = finished();
  const answer = await portal.post(`/api/cases/${it?.caseNo}/ticket`, {
    headers: { origin: portal.origin, 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Mobile Safari/537.36' },
  });
  assert.equal(answer.status, 201);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.deepEqual(await answer.json(), { ticket: 't'.repeat(32) });
  const call = province.asked.at(-1);
  assert.equal(call?.appId, province.credentials.appId);
  assert.deepEqual(call?.body, { channel: 'mobile' });
});

test('a case that the province has lost is registered on the way to its ticket', async () => {
  const [it] = finished();
  province.cases.clear();
  const answer = await portal.post(`/api/cases/${it?.caseNo}/ticket`);
  assert.equal(answer.status, 201);
  assert.deepEqual(province.cases.get(it?.caseNo ?? ''), it?.serviceCase);
});

test('after a rating the case stands as rated, with its day, under its own tab', async () => {
  const it = finished()[1];
  assert.ok(it);
  province.cases.set(it.caseNo, it.serviceCase);
  province.ratings.set(it.caseNo, '2026-11-22T09:30:00+08:00');
  const answer = await (await portal.get(`/api/cases/${it.caseNo}`)).json();
  assert.deepEqual(answer, { caseNo: it.caseNo, standing: 'rated', ratedAt: '2026-11-22T09:30:00+08:00' });

  const rated = await (await portal.get('/?show=rated')).text();
  assert.ok(rated.includes(`id="case-${it.caseNo}"`));
  assert.match(rated, /已评价<\/strong>\s*<time datetime="2026-11-22T09:30:00\+08:00">11月22日<\/time>/);
  assert.ok(rated.includes(`href="/find" data-rated-case="${it.caseNo}" aria-describedby="case-${it.caseNo}"`));
  const toRate = await (await portal.get('/?show=to-rate')).text();
  assert.ok(!buttonsOn(toRate).includes(it.caseNo));

  const again = await portal.post(`/api/cases/${it.caseNo}/ticket`);
  assert.equal(again.status, 409);
  const { code, message, problem } = await again.json();
  assert.deepEqual([code, message], ['already-rated', '这件办件已经评价过了。']);
  assert.equal(problem.code, 'ticket-already-rated');
});

test('a post from another site is refused', async () => {
  const [it] = finished();
  const before = province.asked.length;
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}]) {
    const answer = await portal.post(`/api/cases/${it?.caseNo}/ticket`, { headers });
    assert.equal(answer.status, 403);
    assert.equal((await answer.json()).message, '请求不是从本站页面发出的，已拒绝。');
  }
  assert.equal(province.asked.length, before, 'the province was not asked');
});

test('an unknown case or address is answered in Chinese', async () => {
  const answers = [
    { response: await portal.post('/api/cases/999/ticket'), status: 404, code: 'case-unknown' },
    { response: await portal.get('/api/cases/999'), status: 404, code: 'case-unknown' },
    { response: await portal.get('/api/nothing'), status: 404, code: 'page-unknown' },
  ];
  for (const { response, status, code } of answers) {
    const answer = await response.json();
    assert.equal(response.status, status);
    assert.equal(answer.code, code);
    assert.match(answer.message, /。$/);
  }
});

test('nothing of the citizens’ site leads to the officers, and nothing there mints a token for one', async () => {
  for (const path of PAGES) {
    const page = await (await portal.get(path)).text();
    assert.doesNotMatch(page, /officer|desk|工作台|承办人登录/, path);
  }
  assert.equal((await portal.get('/officer')).status, 404);
  assert.equal((await portal.post('/api/officer-token', { body: { orgCode: 'LL-HCP' } })).status, 404);
});
