import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { myRatingSchema, type ServiceCase } from '@haochaping/core';
import { dispatched } from '../../test-support/bad-review.js';
import { XINHUA_CASE, freshTicket, officerToken } from '../../test-support/service.js';
import { startProvince, type TestProvince } from '../../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
  const { orgCode, orgName } = CASE.organisation;
  await province.importOrganisations([
    { orgCode, orgName, regionCode: CASE.regionCode, kind: 'department', above: 'LL-HCP' },
  ]);
});
after(() => province.stop());

/** A text that closes whatever it stands in, and then loads something. */
const hostile = (what: string): string => `"'></textarea></title><img alt=${what}>`;
const shown = (page: string, ...whats: readonly string[]): void => {
  assert.doesNotMatch(page, /<img|<\/textarea><\/title>/);
  for (const what of whats) assert.ok(page.includes(`&lt;img alt=${what}&gt;`), `${what} is on the page`);
};

/** All that a department can put into a case. */
const CASE: ServiceCase = {
  ...XINHUA_CASE,
  item: { ...XINHUA_CASE.item, itemName: hostile('item') },
  caseTitle: hostile('title'),
  organisation: { orgCode: 'HOSTILE', orgName: hostile('organisation') },
  staff: { staffNo: '017', staffName: hostile('staff') },
};

async function post(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const response = await fetch(province.origin + path, { method: 'POST', body: new URLSearchParams(fields) });
  return response.text();
}
const valueOf = (name: string, page: string): string =>
  new RegExp(`name="${name}" value="([\\w-]+)"`).exec(page)?.[1] ?? '';

test('the names that a department gave are words on the form, and nothing that a browser would run', async () => {
  shown(await post('/rate', { ticket: await freshTicket(province, CASE) }), 'item', 'title', 'organisation', 'staff');
});

test('what a citizen filled in comes back as words, whichever field it was, hidden ones too', async () => {
  const ticket = await freshTicket(province, CASE);
  const key = valueOf('key', await post('/rate', { ticket }));
  const filled = { ticket, key, text: hostile('text'), name: hostile('name'), phone: hostile('phone') };
  shown(await post('/rated', filled), 'text', 'name', 'phone');
  shown(await post('/rated', { ...filled, key: hostile('key') }), 'key');
});

test('the receipt and the progress show the item, the office, what was said and what was noted as words', async () => {
  const ticket = await freshTicket(province, CASE);
  const key = valueOf('key', await post('/rate', { ticket }));
  const identity = { name: '张三丰', phone: '13800138000', consent: 'yes' };
  const said = { 'service.level': 'dissatisfied', text: hostile('text') };
  const receipt = await post('/rated', { ticket, key, ...identity, ...said });
  shown(receipt, 'item');
  const token = valueOf('token', receipt);
  const { ratingNo } = myRatingSchema.parse((await province.withToken(token, 'GET', '/v1/ratings/mine')).json);
  await dispatched(province, ratingNo, CASE.organisation.orgCode);
  const officer = await officerToken(province, CASE.organisation.orgCode);
  const body = { step: 'verify', finding: 'confirmed', note: hostile('note') };
  await province.withToken(officer, 'POST', `/v1/bad-reviews/${ratingNo}/steps`, {
    body,
    headers: { 'idempotency-key': 'noted-once-0000000001' },
  });
  shown(await post('/track', { token }), 'item', 'organisation', 'text', 'note');
});

test('a ticket and a token that nobody gave are not echoed', async () => {
  for (const path of ['/rate', '/rated', '/track']) {
    assert.doesNotMatch(await post(path, { ticket: hostile('ticket'), token: hostile('token') }), /alt=/);
  }
});
