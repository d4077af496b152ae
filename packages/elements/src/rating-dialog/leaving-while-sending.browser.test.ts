import type { Kept } from '@haochaping/client';
import type { OpenSubmission } from '@haochaping/core';
import { find, deepActiveElement, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { click, pressKeys } from '@haochaping/test-support/user-event';
import { recordEvents } from '@haochaping/test-support/host-page';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-dialog.js';
import type { HcpRatingDialog } from './rating-dialog.js';

async function opened(client = fakeRatingClient()) {
  const dialog = await fixture<HcpRatingDialog>(html`<hcp-rating-dialog .client=${client}></hcp-rating-dialog>`);
  dialog.show();
  await find(document, 'button', '提交评价');
  return { client, dialog, closed: recordEvents(dialog, 'hcp-dialog-closed') };
}

const label = async (text: string) => click(await find(document, 'label', text));
const button = async (text: string) => click(await find(document, 'button', text));
const later = () => new Promise((resolve) => setTimeout(resolve, 50));

/** A province that has got the rating, and whose answer is slow to come. */
function slowProvince() {
  let arrive = (): void => undefined;
  const answered = new Promise<void>((resolve) => (arrive = resolve));
  const client = fakeRatingClient();
  return {
    client: { ...client, submit: async (submission: OpenSubmission) => answered.then(() => client.submit(submission)) },
    arrive,
  };
}

async function sendingSlowly() {
  const { client, arrive } = slowProvince();
  const found = await opened(client);
  await label('满意');
  await button('提交评价');
  await pressKeys('Escape');
  await find(document, 'h3', '评价正在提交');
  return { ...found, arrive };
}

async function saved(kept: Kept) {
  let arrive = (): void => undefined;
  const ends = new Promise<'accepted'>((resolve) => (arrive = () => resolve('accepted')));
  const found = await opened(fakeRatingClient({ submissions: [{ saved: kept, ends }] }));
  await label('满意');
  await button('提交评价');
  await find(document, 'h3', '已保存，恢复网络后自动提交');
  return { ...found, arrive };
}

it('while it is being sent, leaving is asked about, and goes on sending', async () => {
  const { client, dialog, closed, arrive } = await sendingSlowly();
  expect(visibleText(document)).to.include('关闭这个窗口后会继续提交');
  await expect(dialog).to.be.accessible();
  await button('关闭窗口');
  await waitUntil(() => closed.length === 1);
  expect(closed[0]?.detail).to.deep.equal({ outcome: 'saved' });
  arrive();
  await waitUntil(() => client.submitted.length === 1);
});

it('a receipt that comes while the dialog asks whether to leave is shown: there is nothing to ask any more', async () => {
  const { closed, arrive } = await sendingSlowly();
  arrive();
  await find(document, 'h3', '评价已收到');
  expect(visibleText(document)).not.to.include('评价正在提交');
  await button('完成');
  await waitUntil(() => closed.length === 1);
  expect(closed[0]?.detail).to.have.property('outcome', 'rated');
});

it('an answer that comes after the dialog was left does not make the next one rated', async () => {
  const { dialog, closed, arrive } = await sendingSlowly();
  await button('关闭窗口');
  await waitUntil(() => closed.length === 1);
  dialog.client = fakeRatingClient();
  dialog.show();
  await find(document, 'button', '提交评价');
  arrive();
  await later();
  await pressKeys('Escape');
  await waitUntil(() => closed.length === 2);
  expect(closed[1]?.detail).to.deep.equal({ outcome: 'closed' });
});

for (const [what, leave] of [
  ['Escape', () => pressKeys('Escape')],
  ['“完成”', () => button('完成')],
] as const) {
  it(`saved on the device, ${what} closes at once: nothing is lost`, async () => {
    const { dialog, closed } = await saved('on-device');
    await leave();
    await waitUntil(() => closed.length === 1);
    expect(closed[0]?.detail).to.deep.equal({ outcome: 'saved' });
    expect(dialog.open).to.equal(false);
  });
}

it('saved in the page alone, leaving is asked about, in words that say what would lose it', async () => {
  const { dialog, closed, arrive } = await saved('in-page');
  await pressKeys('Escape');
  await find(document, 'h3', '评价还没有送达');
  expect(visibleText(document)).to.include('离开或刷新本页，评价就会丢失');
  expect(deepActiveElement()?.textContent.trim()).to.equal('继续等待');
  await expect(dialog).to.be.accessible();
  await button('继续等待');
  await find(document, 'h3', '已保存，恢复网络后自动提交');
  arrive();
  await find(document, 'h3', '评价已收到');
  expect(closed).to.deep.equal([]);
});

it('saved in the page alone, who leaves all the same has left a rating that is still on its way', async () => {
  const { closed } = await saved('in-page');
  await button('关闭');
  await button('关闭窗口');
  await waitUntil(() => closed.length === 1);
  expect(closed[0]?.detail).to.deep.equal({ outcome: 'saved' });
});

it('a saved rating whose dialog is taken out of the page was saved', async () => {
  const { dialog, closed } = await saved('on-device');
  dialog.remove();
  await waitUntil(() => closed.length === 1);
  expect(closed[0]?.detail).to.deep.equal({ outcome: 'saved' });
});
