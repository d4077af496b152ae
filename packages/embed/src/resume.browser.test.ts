import { find, visibleText } from '@haochaping/test-support/find';
import { earlierPage, fakeProvince, refused } from '@haochaping/test-support/fakes';
import { click, pressKeys } from '@haochaping/test-support/user-event';
import { recordEvents } from '@haochaping/test-support/host-page';
import { GOOD_RECEIPT } from '@haochaping/test-support/samples';
import { expect, waitUntil } from '@open-wc/testing';
import { openRating } from './rating.js';
import { resumeRatings } from './resume.js';

const SAVED = '已保存，恢复网络后自动提交';

let province: ReturnType<typeof fakeProvince>;
let page = { endpoint: '', trackingUrl: '/track', shared: false };
let times = 0;
beforeEach(() => {
  province = fakeProvince();
  // An endpoint of its own for each test: what was rated in this page stays in its outbox.
  page = { ...page, endpoint: `https://hcp-${(times += 1)}.example.gov.cn`, shared: false };
});
afterEach(() => province.close());

const button = async (text: string) => click(await find(document, 'button', text));
const openDialogs = () => document.querySelectorAll('hcp-rating-dialog[open]').length;
const aWhile = () => new Promise((passed) => setTimeout(passed, 700));

async function closedSaved(ticket: string): Promise<void> {
  const opened = openRating({ ...page, ticket });
  await click(await find(document, 'label', '满意'));
  province.goOffline();
  await button('提交评价');
  await find(document, 'h3', SAVED);
  await pressKeys('Escape');
  expect(await opened).to.deep.equal({ outcome: 'saved' });
}

it('what an earlier page left is sent, and its receipt opens by itself; the host hears when it was seen', async () => {
  await earlierPage({ endpoint: page.endpoint, ticket: 'ticket-1' });
  const heard = recordEvents(document, 'hcp-rating-settled');
  await resumeRatings(page);
  await find(document, 'h3', '评价已收到');
  await expect(document.querySelector('hcp-rating-dialog')).to.be.accessible();
  expect(heard).to.deep.equal([]);
  await button('完成');
  const { ratingNo, ratedAt } = GOOD_RECEIPT;
  await waitUntil(() => heard.length === 1);
  expect(heard[0]?.detail).to.deep.equal({ outcome: 'rated', ratingNo, ratedAt });
  expect(province.accepted).to.equal(1);
});

it('what an earlier page left and the province refuses opens with its reason', async () => {
  await earlierPage({ endpoint: page.endpoint, ticket: 'ticket-1' });
  province.refuse(refused('submission-invalid', '评价内容含有身份证号', 422));
  await resumeRatings(page);
  await find(document, '[role=alert]', '上次的评价没有被接受：评价内容含有身份证号');
  province.refuse(undefined);
  await click(await find(document, 'label', '满意'));
  await button('提交评价');
  await find(document, 'h3', '评价已收到');
  await button('完成');
});

it('a service that was rated elsewhere meanwhile says so', async () => {
  await earlierPage({ endpoint: page.endpoint, ticket: 'ticket-1' });
  province.refuse(refused('ticket-already-rated', '这张票据已经用过'));
  await resumeRatings(page);
  await find(document, 'h3', '这次服务已经评价过了');
  await button('完成');
});

it('while the citizen rates something else, the receipt waits until that is done', async () => {
  await earlierPage({ endpoint: page.endpoint, ticket: 'ticket-1' });
  const other = openRating({ ...page, ticket: 'ticket-2' });
  await find(document, 'button', '提交评价');
  await resumeRatings(page);
  await waitUntil(() => province.accepted === 1);
  await aWhile();
  await click(await find(document, 'button', '暂不评价'));
  await button('完成');
  expect(await other).to.deep.equal({ outcome: 'skipped' });
  await find(document, 'h3', '评价已收到');
  await button('完成');
});

it('while the host’s own dialog is open, the receipt waits too', async () => {
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  dialog.showModal();
  await earlierPage({ endpoint: page.endpoint, ticket: 'ticket-1' });
  await resumeRatings(page);
  await waitUntil(() => province.accepted === 1);
  await aWhile();
  expect(openDialogs()).to.equal(0);
  dialog.remove();
  await find(document, 'h3', '评价已收到');
  await button('完成');
});

it('where nothing was left, nothing is asked and nothing opens', async () => {
  await resumeRatings(page);
  await aWhile();
  expect(openDialogs()).to.equal(0);
  expect(province.calls).to.deep.equal([]);
});

it('a dialog closed while saved opens by itself with the receipt, once, in the same page', async () => {
  await closedSaved('ticket-1');
  province.goOnline();
  await find(document, 'h3', '评价已收到');
  await button('完成');
  await aWhile();
  expect(openDialogs()).to.equal(0);
  expect(province.accepted).to.equal(1);
});

it('who opens the same rating again before that sees it there, and not a second time', async () => {
  await closedSaved('ticket-1');
  const again = openRating({ ...page, ticket: 'ticket-1' });
  await find(document, 'h3', SAVED);
  province.goOnline();
  await find(document, 'h3', '评价已收到');
  await button('完成');
  expect(await again).to.have.property('outcome', 'rated');
  await aWhile();
  expect(openDialogs()).to.equal(0);
});

it('on a device that many people use, nothing opens for the next one', async () => {
  page = { ...page, shared: true };
  const opened = openRating({ ...page, ticket: 'ticket-1' });
  await click(await find(document, 'label', '满意'));
  province.goOffline();
  await button('提交评价');
  await find(document, 'h3', SAVED);
  expect(visibleText(document)).to.include('它只保存在本页');
  await pressKeys('Escape');
  await button('关闭窗口');
  expect(await opened).to.deep.equal({ outcome: 'saved' });
  province.goOnline();
  await waitUntil(() => province.accepted === 1, 'it is sent all the same', { timeout: 5000 });
  await aWhile();
  expect(openDialogs()).to.equal(0);
  const next = openRating({ ...page, ticket: 'ticket-1' });
  await find(document, 'h3', '这次服务已经评价过了');
  expect(visibleText(document)).not.to.include(GOOD_RECEIPT.ratingNo);
  await button('完成');
  expect(await next).to.deep.equal({ outcome: 'closed' });
});
