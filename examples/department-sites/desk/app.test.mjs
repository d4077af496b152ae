// @ts-check
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { APPROVAL, CLERKS, LIULIN_OFFICE } from '../cases/organisations.mjs';
import { createDesk } from './app.mjs';
import { connectProvince } from '../province/province.mjs';
import { startSite } from '../testing/start-site.mjs';
import { startStandInProvince } from '../testing/stand-in-province.mjs';

/** @type {Awaited<ReturnType<typeof startStandInProvince>>} */
let province;
/** @type {Awaited<ReturnType<typeof startSite>>} */
let desk;

before(async () => {
  province = await startStandInProvince();
  desk = await startSite(createDesk({ province: connectProvince(province.credentials) }));
});
after(async () => {
  await desk.stop();
  await province.stop();
});

const SCREENS = ['/hall/screens/window', '/hall/screens/pad', '/hall/screens/phone'];
const PAGES = ['/', '/hall', '/paper', ...SCREENS];
const { orgCode } = APPROVAL;

test('every page lets in only its own files and the province, and needs no inline script or style', async () => {
  for (const path of PAGES) {
    const response = await desk.get(path);
    assert.equal(response.status, 200, path);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.ok(policy.includes(`connect-src 'self' ${province.credentials.endpoint};`), path);
    assert.doesNotMatch(await response.text(), /<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=/, path);
  }
});

test('neither the app id nor the secret reaches the browser', async () => {
  const responses = [
    ...(await Promise.all([...PAGES, '/healthz', '/nothing'].map(desk.get))),
    await desk.post('/api/officer-token', { body: { orgCode } }),
    await desk.post('/api/paper/clerk-token', { body: { staffNo: CLERKS[0]?.staffNo } }),
    await desk.post('/api/paper/sheets'),
  ];
  for (const response of responses) {
    const everything = JSON.stringify([...response.headers]) + (await response.text());
    assert.ok(!everything.includes(province.credentials.secret), response.url);
    assert.ok(!everything.includes(province.credentials.appId), response.url);
  }
});

test('an officer gets a token for the office, their own name, and the address to use it at', async () => {
  const answer = await desk.post('/api/officer-token', { body: { orgCode } });
  assert.equal(answer.status, 201);
  assert.deepEqual(await answer.json(), {
    endpoint: province.credentials.endpoint,
    officerToken: 'o'.repeat(32),
    staffName: APPROVAL.officer.staffName,
  });
  assert.equal(province.asked.at(-1)?.body?.orgCode, orgCode);
});

test('in another role it is another person who acts', async () => {
  await desk.post('/api/officer-token', { body: { orgCode } });
  const officer = province.asked.at(-1)?.body;
  await desk.post('/api/officer-token', { body: { orgCode, role: 'decider' } });
  const decider = province.asked.at(-1)?.body;
  assert.deepEqual([officer?.roles, decider?.roles], [['officer'], ['decider']]);
  assert.notEqual(officer?.officer?.staffNo, decider?.officer?.staffNo);
});

test('an unknown office, role or address is answered in Chinese, and another site is refused', async () => {
  const signIn = (/** @type {object} */ request) => desk.post('/api/officer-token', request);
  const elsewhere = { origin: 'https://evil.example' };
  const answers = [
    { response: await signIn({ body: { orgCode: 'X' } }), status: 422, code: 'office-unknown' },
    { response: await signIn({}), status: 422, code: 'office-unknown' },
    { response: await signIn({ body: { orgCode, role: 'king' } }), status: 422, code: 'role-unknown' },
    {
      response: await desk.post('/api/paper/clerk-token', { body: { staffNo: '1' } }),
      status: 422,
      code: 'clerk-unknown',
    },
    { response: await desk.post('/api/paper/clerk-token', {}), status: 422, code: 'clerk-unknown' },
    { response: await signIn({ body: { orgCode }, headers: elsewhere }), status: 403, code: 'origin-refused' },
    { response: await desk.get('/api/nothing'), status: 404, code: 'page-unknown' },
  ];
  for (const { response, status, code } of answers) {
    const answer = await response.json();
    assert.equal(response.status, status);
    assert.equal(answer.code, code);
    assert.match(answer.message, /。$/);
  }
});

test('only the hall shows frames, only its screens are shown in one, and only by this site', async () => {
  for (const path of [...PAGES, '/nothing', '/api/nothing']) {
    const policy = (await desk.get(path)).headers.get('content-security-policy') ?? '';
    assert.ok(policy.includes(path === '/hall' ? "frame-src 'self'" : "frame-src 'none'"), path);
    assert.ok(policy.includes(SCREENS.includes(path) ? "frame-ancestors 'self'" : "frame-ancestors 'none'"), path);
  }
});

test('a matter that is closed at the window gets a ticket for each way, from the channel that it is', async () => {
  const closed = await desk.post('/api/hall/matters');
  assert.equal(closed.status, 201);
  const { caseNo, itemName, applicant } = await closed.json();
  assert.equal(itemName, province.cases.get(caseNo)?.item.itemName);
  assert.match(applicant, /\*/, 'the window shows no full name');
  for (const [way, channel] of [
    ['pad', 'hall-tablet'],
    ['code', 'qr-code'],
  ]) {
    const answer = await desk.post(`/api/hall/matters/${caseNo}/tickets/${way}`);
    assert.deepEqual(await answer.json(), { ticket: 't'.repeat(32) });
    assert.deepEqual(province.asked.at(-1)?.body, { channel });
  }
  province.ratings.set(caseNo, '2026-11-22T09:30:00+08:00');
  assert.equal((await desk.post(`/api/hall/matters/${caseNo}/tickets/pad`)).status, 409, 'it is rated once');
  assert.equal((await desk.post(`/api/hall/matters/${caseNo}/tickets/fax`)).status, 404);
});

test('a blank sheet has a ticket of its own that is good for paper alone, as the code to scan', async () => {
  const { ticket, code } = await (await desk.post('/api/paper/sheets')).json();
  assert.equal(ticket, 't'.repeat(32));
  assert.deepEqual(province.asked.at(-1)?.body, { channel: 'paper' });
  assert.match(decodeURIComponent(code), /^data:image\/svg\+xml,<svg /);
});

test('the two people who enter sheets are two officials of the office above, and each gets a token of their own', async () => {
  const staff = [];
  for (const { staffNo, staffName } of CLERKS) {
    const answer = await desk.post('/api/paper/clerk-token', { body: { staffNo } });
    assert.equal((await answer.json()).staffName, staffName);
    const { orgCode: office, roles, officer } = province.asked.at(-1)?.body ?? {};
    assert.deepEqual([office, roles], [LIULIN_OFFICE.orgCode, ['caller']]);
    staff.push(officer?.staffNo);
  }
  assert.equal(new Set(staff).size, 2);
});
