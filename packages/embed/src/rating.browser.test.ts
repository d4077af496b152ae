import { find, press } from '@haochaping/test-support/find';
import { fakeProvince } from '@haochaping/test-support/fakes';
import { click, pressKeys } from '@haochaping/test-support/user-event';
import { BAD_RECEIPT } from '@haochaping/test-support/samples';
import { expect } from '@open-wc/testing';
import { openRating } from './rating.js';

const ENDPOINT = 'https://hcp.example.gov.cn';
const PAGE = { endpoint: ENDPOINT, trackingUrl: '/track', shared: false };

/** A ticket of its own for each test: what was rated with it in this page is found again. */
let options = { ...PAGE, ticket: 'ticket-0' };
let tickets = 0;
beforeEach(() => (options = { ...PAGE, ticket: `ticket-${(tickets += 1)}` }));

let province: ReturnType<typeof fakeProvince>;
beforeEach(() => (province = fakeProvince()));
afterEach(() => province.close());

const label = async (text: string) => click(await find(document, 'label', text));
const button = async (text: string) => click(await find(document, 'button', text));
const dialogs = () => document.querySelectorAll('hcp-rating-dialog');

it('the host learns that it was rated and under which number; no level, word or token', async () => {
  const outcome = openRating(options);
  await label('非常不满意');
  await button('提交评价');
  await button('完成');
  const { ratingNo, ratedAt } = BAD_RECEIPT;
  expect(await outcome).to.deep.equal({ outcome: 'rated', ratingNo, ratedAt });
});

it('the host learns that the citizen did not want to rate', async () => {
  const outcome = openRating(options);
  await button('暂不评价');
  await button('完成');
  expect(await outcome).to.deep.equal({ outcome: 'skipped' });
});

it('the host learns that the dialog was closed, and the province got no rating', async () => {
  const outcome = openRating(options);
  await find(document, 'button', '提交评价');
  await pressKeys('Escape');
  expect(await outcome).to.deep.equal({ outcome: 'closed' });
  expect(province.calls.map(({ what }) => what)).to.deep.equal([`GET ${ENDPOINT}/v1/rating-session`]);
});

it('a second call while the dialog is open resolves as closed and disturbs nothing', async () => {
  const first = openRating(options);
  await label('满意');
  expect(await openRating({ ...options, ticket: 'another-ticket' })).to.deep.equal({ outcome: 'closed' });
  expect(dialogs()).to.have.length(1);
  await press(document, '提交评价');
  await button('完成');
  expect(await first).to.have.property('outcome', 'rated');
  expect(new Set(province.calls.map(({ as }) => as))).to.deep.equal(new Set([`Bearer ${options.ticket}`]));
});

it('the dialog stands before the ticket has come', async () => {
  let give: (ticket: string) => void = () => undefined;
  const outcome = openRating({ ...options, ticket: new Promise<string>((resolve) => (give = resolve)) });
  await find(document, 'p', '正在打开评价…');
  expect(province.calls).to.deep.equal([]);
  give(options.ticket);
  await find(document, 'button', '提交评价');
  await pressKeys('Escape');
  await outcome;
});

it('all ratings of a page share one dialog, each with its own ticket', async () => {
  for (const ticket of ['ticket-a', 'ticket-b']) {
    const outcome = openRating({ ...options, ticket });
    await find(document, 'button', '提交评价');
    await pressKeys('Escape');
    await outcome;
  }
  expect(dialogs()).to.have.length(1);
  expect(province.calls.map(({ as }) => as)).to.deep.equal(['Bearer ticket-a', 'Bearer ticket-b']);
});

it('a page that exchanges its content while the dialog is open hears that it closed, and can open it again', async () => {
  const outcome = openRating(options);
  await label('满意');
  for (const dialog of dialogs()) dialog.remove();
  expect(await outcome).to.deep.equal({ outcome: 'closed' });
  const next = openRating(options);
  await find(document, 'button', '提交评价');
  await pressKeys('Escape');
  expect(await next).to.deep.equal({ outcome: 'closed' });
});

it('a bad rating’s receipt leads to its status without the host doing anything', async () => {
  const outcome = openRating(options);
  await label('不满意');
  await button('提交评价');
  await button('查看办理进度');
  await find(document, 'h3', '办理进度');
  expect(province.calls.map(({ what, as }) => `${what} ${as}`)).to.include(
    `GET ${ENDPOINT}/v1/bad-reviews/mine Bearer ${BAD_RECEIPT.trackingToken}`,
  );
  await button('完成');
  expect(await outcome).to.have.property('outcome', 'rated');
});

it('an open dialog on a host’s page is accessible', async () => {
  const outcome = openRating(options);
  await find(document, 'button', '提交评价');
  await expect(dialogs()[0]).to.be.accessible();
  await pressKeys('Escape');
  await outcome;
});

it('the dialog speaks the page’s language, or the one that the host asks for; what the host hears does not change', async () => {
  document.documentElement.lang = 'en';
  const outcome = openRating(options);
  await find(document, 'h2', 'Rate this service');
  await label('非常不满意 Very dissatisfied');
  await button('Submit rating');
  await button('Done');
  const { ratingNo, ratedAt } = BAD_RECEIPT;
  expect(await outcome).to.deep.equal({ outcome: 'rated', ratingNo, ratedAt });

  document.documentElement.lang = 'zh-CN';
  const another = openRating({ ...options, ticket: 'ticket-in-hant', lang: 'zh-HK' });
  await find(document, 'h2', '服務評價');
  await button('暫不評價');
  await button('完成');
  expect(await another).to.deep.equal({ outcome: 'skipped' });
  document.querySelector('hcp-rating-dialog')?.removeAttribute('lang');
});
