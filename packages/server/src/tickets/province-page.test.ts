import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ratingSessionSchema } from '@haochaping/core';
import { beijingPage, httpTransport } from '@haochaping/provinces';
import { startBeijingMock, type BeijingMock } from '@haochaping/provinces/mock';
import { problemIn } from '../test-support/reply.js';
import { CLOSED_CASE, SATISFIED, freshTicket, rate } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let mock: BeijingMock;
let province: TestProvince;
before(async () => {
  mock = await startBeijingMock();
  const hostedBy = beijingPage(mock.settings, { transport: httpTransport(2_000), now: Date.now });
  province = await startProvince({ hostedRegions: ['1411'], hostedBy });
});
after(async () => {
  await province.stop();
  await mock.stop();
});

const post = async (path: string, fields: Record<string, string>): Promise<{ status: number; text: string }> => {
  const response = await fetch(province.origin + path, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, text: await response.text() };
};

/** Where the page that the session names leads. */
async function linkFor(ticket: string): Promise<string> {
  const { rateable } = ratingSessionSchema.parse((await province.withToken(ticket, 'GET', '/v1/rating-session')).json);
  assert.ok('url' in rateable && rateable.url === `/rate#${ticket}`);
  const { status, text } = await post('/rate', { ticket });
  assert.equal(status, 200, text);
  return /href="(http[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
}

test('a citizen is led from the session to the province’s own page, and rates there', async () => {
  const url = await linkFor(await freshTicket(province, CLOSED_CASE));
  assert.ok(url.startsWith(`${mock.url}/pubservice/appraise4PCOthers/pre?serviceCode=`));
  const page = await (await fetch(url)).text();
  assert.match(page, /食品经营许可证核发/);
  const key = /name="key" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const body = new URLSearchParams({ key, level: '2' });
  assert.equal((await fetch(`${mock.url}/mock/rate`, { method: 'POST', body })).status, 200);
  assert.equal(mock.ratings.get(key), '2');
});

test('then neither the interface nor the server’s own form takes a rating', async () => {
  const ticket = await freshTicket(province, CLOSED_CASE);
  assert.equal(problemIn(await rate(province, ticket, SATISFIED)).code, 'rating-on-hosted-page');
  const { status } = await post('/rated', { ticket, key: 'k'.repeat(43), 'service.level': 'satisfied' });
  assert.equal(status, 409);
});

test('a province that cannot be reached is named as such, and the same page leads there later', async () => {
  const ticket = await freshTicket(province, CLOSED_CASE);
  mock.failWith('down');
  const failed = await post('/rate', { ticket });
  mock.failWith(undefined);
  assert.equal(failed.status, 503);
  assert.match(failed.text, /现在打不开省里的评价页/);
  assert.match(await linkFor(ticket), /serviceCode=/);
});

test('a region that is not hosted is rated here as ever', async () => {
  const ticket = await freshTicket(province, { ...CLOSED_CASE, regionCode: '410402' });
  assert.match((await post('/rate', { ticket })).text, /name="service\.level"/);
});
