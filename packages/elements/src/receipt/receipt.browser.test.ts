import type { Receipt } from '@haochaping/core';
import { find, visibleText } from '@haochaping/test-support/find';
import { fakeTrackingClient } from '@haochaping/test-support/fakes';
import { click } from '@haochaping/test-support/user-event';
import { recordEvents, move } from '@haochaping/test-support/host-page';
import { BAD_RECEIPT, GOOD_RECEIPT, LOG_CHECKS, NEWER_RECEIPT } from '@haochaping/test-support/samples';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../define/receipt.js';
import type { HcpReceipt } from './receipt.js';

const trackWith = async () => fakeTrackingClient(undefined, [], { log: [LOG_CHECKS.inLog] });
const shown = (receipt?: Receipt, trackingUrl = '') =>
  fixture<HcpReceipt>(
    html`<hcp-receipt .receipt=${receipt} .trackWith=${trackWith} tracking-url=${trackingUrl}></hcp-receipt>`,
  );
const button = async (name: string) => click(await find(document, 'button', name));
const unfold = async (name: string) => click(await find(document, 'summary', name));

/** Puts a clipboard in place of the browser's, or takes it away, as plain HTTP does. */
function withClipboard(clipboard: Pick<Clipboard, 'writeText'> | undefined): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
}
afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

it('without a receipt nothing is shown', async () => {
  const receipt = await shown();
  expect(receipt.renderRoot.childElementCount).to.equal(0);
});

it('a receipt says what was rated, how, when and under which number', async () => {
  await shown(GOOD_RECEIPT);
  for (const text of [GOOD_RECEIPT.ratingNo, GOOD_RECEIPT.itemName, '满意', '2026年9月18日 15:16']) {
    expect(visibleText(document)).to.include(text);
  }
});

it('a receipt given later is shown like one given at first', async () => {
  const [early, late] = [await shown(BAD_RECEIPT), await shown()];
  late.receipt = BAD_RECEIPT;
  await late.updateComplete;
  expect(late.renderRoot.textContent).to.equal(early.renderRoot.textContent);
});

it('the number is copied, and this is said', async () => {
  const copied: string[] = [];
  withClipboard({ writeText: async (text) => void copied.push(text) });
  await shown(GOOD_RECEIPT);
  await unfold('更多');
  await button('复制编号');
  await find(document, 'button', '已复制');
  await find(document, '[role=status]', '已复制');
  expect(copied).to.deep.equal([GOOD_RECEIPT.ratingNo]);
});

it('the button itself says for three seconds that it has copied', async () => {
  withClipboard({ writeText: async () => Promise.resolve() });
  await shown(BAD_RECEIPT, '/track');
  await unfold('更多');
  await button('复制编号');
  await find(document, 'button', '已复制');
  await waitUntil(() => !visibleText(document).includes('已复制'), 'it says so no more', { timeout: 4_000 });
  await find(document, 'button', '复制编号');
});

const NO_CLIPBOARD = [
  ['is missing', undefined],
  ['is refused', { writeText: async () => Promise.reject(new DOMException('denied', 'NotAllowedError')) }],
] as const;
const withOldWay = (works: boolean) => {
  const copied: string[] = [];
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand = () => {
    copied.push(getSelection()?.toString() ?? '');
    return works;
  };
  return copied;
};
afterEach(() => Reflect.deleteProperty(document, 'execCommand'));

for (const [what, clipboard] of NO_CLIPBOARD) {
  it(`where the clipboard ${what}, the link is copied in the old way`, async () => {
    withClipboard(clipboard);
    const copied = withOldWay(true);
    const receipt = await shown(BAD_RECEIPT, '/track');
    await button('复制链接');
    await find(document, 'button', '已复制');
    expect(copied).to.have.length(1);
    await expect(receipt).to.be.accessible();
  });

  it(`where the clipboard ${what} and the old way too, the link stands there, selected`, async () => {
    withClipboard(clipboard);
    withOldWay(false);
    const receipt = await shown(BAD_RECEIPT, '/track');
    await button('复制链接');
    await find(document, '[role=status]', '浏览器不能复制，已为您选中文字，请自己复制。');
    const link = new URL(`/track#${BAD_RECEIPT.trackingToken}`, document.baseURI).href;
    expect(getSelection()?.toString().trim()).to.equal(link);
    await expect(receipt).to.be.accessible();
  });
}

it('the link carries the token behind #, where no server sees it', async () => {
  const copied: string[] = [];
  withClipboard({ writeText: async (text) => void copied.push(text) });
  await shown(BAD_RECEIPT, '/track?from=receipt');
  await button('复制链接');
  const url = new URL(copied[0] ?? '');
  expect(url.hash).to.equal(`#${BAD_RECEIPT.trackingToken}`);
  expect(url.href.split('#')[0]).to.equal(new URL('/track?from=receipt', document.baseURI).href);
});

it('the token stands in the link, to be read and selected, and nowhere else in the page’s markup', async () => {
  const receipt = await shown(BAD_RECEIPT, '/track');
  const link = await find(document, '.link');
  expect(link.textContent).to.equal(new URL(`/track#${BAD_RECEIPT.trackingToken}`, document.baseURI).href);
  expect(getComputedStyle(link).userSelect).to.equal('all');
  await unfold('更多');
  await find(document, 'button', '打印回执');
  expect(receipt.shadowRoot?.innerHTML.split(BAD_RECEIPT.trackingToken)).to.have.length(2);
});

it('beside the link and the progress, whatever can be done is folded', async () => {
  const receipt = await shown(BAD_RECEIPT, '/track');
  const named = () => [...receipt.renderRoot.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
  expect(named()).to.deep.equal(['复制链接', '查看办理进度']);
  await unfold('更多');
  await find(document, 'button', '打印回执');
  expect(named()).to.deep.equal(['复制链接', '查看办理进度', '复制编号', '打印回执', '把日期加入日历']);
  await expect(receipt).to.be.accessible();
});

it('an address that the host has mistyped costs the link and nothing else', async () => {
  await shown(BAD_RECEIPT, 'https://');
  expect(visibleText(document)).to.include(BAD_RECEIPT.ratingNo);
  expect(visibleText(document)).not.to.include('复制链接');
});

it('a bad rating shows the next due date alone, and how it was counted on demand', async () => {
  const receipt = await shown(BAD_RECEIPT);
  expect(receipt.renderRoot.querySelectorAll('.due')).to.have.length(1);
  const [first] = (BAD_RECEIPT.badReview?.dues ?? []).filter(({ duty }) => duty === 'answer');
  expect(first?.dueAt.slice(0, 10)).to.equal('2026-10-03');
  await find(document, 'strong', '最晚 2026年10月3日作出答复');
  await click(await find(document, 'summary', '这个日期是怎么算的？'));
  expect(visibleText(document)).to.include('15 个自然日');
});

it('a good rating shows no date, and has its way back too', async () => {
  const receipt = await shown(GOOD_RECEIPT, '/track');
  expect(receipt.renderRoot.querySelector('.due')).to.equal(null);
  await find(document, 'button', '复制链接');
  await unfold('更多');
  await find(document, 'button', '查看我的评价');
  expect(visibleText(document)).not.to.include('日历');
});

it('where the host can neither track nor link, a good receipt offers neither', async () => {
  const receipt = await fixture<HcpReceipt>(html`<hcp-receipt .receipt=${GOOD_RECEIPT}></hcp-receipt>`);
  await unfold('更多');
  await find(document, 'button', '打印回执');
  expect(receipt.renderRoot.querySelector('.way, details details')).to.equal(null);
  expect(visibleText(document)).not.to.include('查看我的评价');
});

it('asking for the status is told to the host, once also after the receipt was moved in the page', async () => {
  const receipt = await shown(BAD_RECEIPT);
  move(receipt);
  expect(visibleText(document)).to.include(BAD_RECEIPT.ratingNo);
  const heard = recordEvents(receipt, 'hcp-tracking-requested');
  await button('查看办理进度');
  expect(heard).to.deep.equal([
    { type: 'hcp-tracking-requested', detail: { trackingToken: BAD_RECEIPT.trackingToken } },
  ]);
});

it('is accessible, good and bad', async () => {
  await expect(await shown(GOOD_RECEIPT)).to.be.accessible();
  await expect(await shown(BAD_RECEIPT, '/track')).to.be.accessible();
});

it('a date for a duty that is not known is shown, and the duty as it came', async () => {
  const receipt = await fixture<HcpReceipt>(html`<hcp-receipt .receipt=${NEWER_RECEIPT}></hcp-receipt>`);
  expect(visibleText(document)).to.include('最晚 2026年').and.to.include('publish（本页面暂不认识）');
  await expect(receipt).to.be.accessible();
});

it('where codes are not to be seen, the number is folded and the link can still be copied, or selected by hand', async () => {
  withClipboard({ writeText: () => Promise.reject(new Error('not allowed')) });
  withOldWay(false);
  const receipt = await shown(BAD_RECEIPT, '/track');
  receipt.style.setProperty('--hcp-code-display', 'none');
  const codes = [BAD_RECEIPT.ratingNo, BAD_RECEIPT.trackingToken];
  for (const code of codes) expect(visibleText(document)).to.not.include(code);
  await unfold('更多');
  await find(document, 'button', '复制编号');
  expect(visibleText(document)).to.include(BAD_RECEIPT.ratingNo);
  await button('复制链接');
  await waitUntil(
    () => visibleText(document).includes(BAD_RECEIPT.trackingToken),
    'the link stands there to be selected',
  );
  expect(getSelection()?.toString()).to.include(BAD_RECEIPT.trackingToken);
});
