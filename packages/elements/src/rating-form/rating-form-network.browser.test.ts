import { createRatingClient, memoryOutbox } from '@haochaping/client';
import { find, visibleText } from '@haochaping/test-support/find';
import { fakeProvince, fakeRatingClient, refused } from '@haochaping/test-support/fakes';
import { click } from '@haochaping/test-support/user-event';
import { GOOD_RECEIPT } from '@haochaping/test-support/samples';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-form.js';
import type { HcpRatingForm } from './rating-form.js';

const opened = (client: HcpRatingForm['client']) =>
  fixture<HcpRatingForm>(html`<hcp-rating-form .client=${client}></hcp-rating-form>`);
const press = async (name: string) => click(await find(document, 'button', name));

async function submit(): Promise<void> {
  await click(await find(document, 'label', '满意'));
  await press('提交评价');
}

it('what a firewall keeps out is said to be kept out; changed, it is sent in place of what it was', async () => {
  const province = fakeProvince();
  const client = createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket: 't', outbox: memoryOutbox() });
  const form = await opened(client);
  province.block(true);
  await submit();
  const waking = setInterval(() => window.dispatchEvent(new Event('online')), 50);
  await find(document, 'h3', '评价没有送达，可能被网络拦下', 8_000);
  clearInterval(waking);
  expect(form.outcome).to.deep.equal({ outcome: 'saved' });
  await expect(form).to.be.accessible();
  await press('修改内容');
  await find(document, 'button', '提交评价');
  expect(form.renderRoot.querySelector<HTMLInputElement>('.scale :checked')?.value).to.equal('satisfied');
  province.block(false);
  await click(await find(document, 'label', '非常满意'));
  await press('提交评价');
  await find(document, 'h3', '评价已收到');
  expect(province.accepted).to.equal(1);
  province.close();
}).timeout(15_000);

it('where another window was first, it says that this one was not taken, and where the receipt is', async () => {
  const form = await opened(fakeRatingClient({ submissions: [refused('ticket-already-rated', '本次服务已经评价过')] }));
  await submit();
  await find(document, 'h3', '这次服务已经评价过了');
  expect(visibleText(document)).to.include('您在这里填写的没有采用').and.include('回执在先提交的那个窗口里');
  await expect(form).to.be.accessible();
});

it('where this page has the receipt of what was first, it is shown, and that the later words were not taken', async () => {
  const client = fakeRatingClient({ submissions: [refused('ticket-already-rated', '本次服务已经评价过')] });
  let looks = 0;
  const form = await opened({
    ...client,
    receipt: async () => ((looks += 1) > 1 ? GOOD_RECEIPT : undefined),
  });
  await submit();
  await find(document, 'h3', '评价已收到');
  expect(visibleText(document)).to.include('您后来填写的没有采用').and.include(GOOD_RECEIPT.ratingNo);
  await expect(form).to.be.accessible();
});

const unloadable = (page: () => Promise<string | undefined>) =>
  opened({ ...fakeRatingClient({ session: { kind: 'unreachable' } }), page });

it('online, who cannot open the form gets the way to the plain page, and nothing about the network', async () => {
  const form = await unloadable(async () => 'https://hcp.example.gov.cn/rate#ticket');
  const link = await find<HTMLAnchorElement>(document, 'a', '打开网页版评价');
  expect([link.href, link.target, link.rel]).to.deep.equal([
    'https://hcp.example.gov.cn/rate#ticket',
    '_blank',
    'noopener noreferrer',
  ]);
  expect(visibleText(document)).not.to.include('检查网络');
  await expect(form).to.be.accessible();
});

for (const [what, isOnline, page] of [
  ['offline', false, async () => 'https://hcp.example.gov.cn/rate#ticket'],
  ['where the page is not known', true, async () => Promise.reject(new Error('no ticket'))],
] as const) {
  it(`${what}, who cannot open the form is told to look at the network`, async () => {
    Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true });
    await unloadable(page);
    await find(document, 'h3', '暂时打不开评价');
    await waitUntil(() => visibleText(document).includes('检查网络'));
    expect(document.querySelector('hcp-rating-form')?.shadowRoot?.querySelector('a')).to.equal(null);
    Reflect.deleteProperty(navigator, 'onLine');
  });
}
