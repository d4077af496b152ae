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

/** @param {Record<string, string>} fields */
const press = (fields) => fetch(`${portal.origin}/appearance?${new URLSearchParams(fields)}`, { redirect: 'manual' });
/** @param {string} path */
const elderPage = async (path) =>
  (await fetch(portal.origin + path, { headers: { cookie: 'appearance=elder' } })).text();

for (const path of ['/', '/?show=rated', '/track', '/nothing-here']) {
  test(`${path} has the button for 长辈版, which comes back to where it was pressed`, async () => {
    const page = await (await portal.get(path)).text();
    assert.match(page, /<html lang="zh-CN" data-hcp-appearance="" data-hcp-help-phone="12345">/);
    assert.match(page, /value="on" aria-pressed="false"[^>]*>\s*长辈版/);
    assert.ok(page.includes(`name="back" value="${path}"`), path);
    const elder = await elderPage(path);
    assert.match(elder, /<html lang="zh-CN" data-hcp-appearance="elder" data-hcp-help-phone="12345">/);
    assert.match(elder, /value="off" aria-pressed="true"[^>]*>\s*长辈版/);
  });
}

test('in 长辈版 the home page is what waits for a rating, and nothing else until it is asked for', async () => {
  const home = await elderPage('/');
  const waiting = portal.cases.filter(({ serviceCase }) => serviceCase.caseStatus === 'closed');
  assert.deepEqual(
    [...home.matchAll(/data-case-no="(\d+)"/g)].map(([, caseNo]) => caseNo),
    waiting.map(({ caseNo }) => caseNo),
  );
  assert.doesNotMatch(home, /办件编号|事项编码|<nav|办理中/);
  const all = await elderPage('/?show=all');
  for (const { serviceCase } of portal.cases) assert.ok(all.includes(serviceCase.item.itemName));
});

test('the choice is one word in a cookie that goes with the visit', async () => {
  const chosen = await press({ elder: 'on', back: '/?show=rated' });
  assert.equal(chosen.status, 303);
  assert.equal(chosen.headers.get('location'), '/?show=rated');
  assert.equal(chosen.headers.get('set-cookie'), 'appearance=elder; Path=/; SameSite=Lax');
  const undone = await press({ elder: 'off', back: '/' });
  assert.match(undone.headers.get('set-cookie') ?? '', /^appearance=; Max-Age=0; Path=\/$/);
});

for (const [back, location] of [
  ['https://example.com/', '/'],
  ['//example.com/track', '/'],
  ['/.//example.com', '/example.com'],
  ['\\\\example.com', '/'],
  ['javascript:alert(1)', '/'],
  ['/track?x=1', '/track?x=1'],
]) {
  test(`whoever is sent back to ${back} stays on this site`, async () => {
    const answer = await press({ elder: 'on', back: back ?? '' });
    assert.equal(answer.headers.get('location'), location);
  });
}
