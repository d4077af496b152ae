import { GOOD_RECEIPT } from '@haochaping/test-support/samples';
import { find, deepActiveElement, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient, type Answers } from '@haochaping/test-support/fakes';
import { click, pressKeys, type } from '@haochaping/test-support/user-event';
import { recordEvents } from '@haochaping/test-support/host-page';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-dialog.js';
import type { HcpRatingDialog } from './rating-dialog.js';

/** A page with a button that opens the dialog, as hosts build it. */
async function page(answers: Answers = {}) {
  const client = fakeRatingClient(answers);
  const host = await fixture(
    html`<div><button>评价</button><hcp-rating-dialog .client=${client}></hcp-rating-dialog></div>`,
  );
  const [opener, dialog] = [host.querySelector('button'), host.querySelector('hcp-rating-dialog')];
  if (!opener || !dialog) throw new Error('the page has both');
  opener.addEventListener('click', () => dialog.show());
  return { client, dialog, opener, closed: recordEvents(dialog, 'hcp-dialog-closed') };
}

async function opened(answers: Answers = {}) {
  const found = await page(answers);
  await click(found.opener);
  await find(document, 'button', '提交评价');
  return found;
}

const native = ({ renderRoot }: HcpRatingDialog) => renderRoot.querySelector('dialog');
const label = async (text: string) => click(await find(document, 'label', text));
const button = async (text: string) => click(await find(document, 'button', text));

it('a closed dialog asks the province nothing and holds no form', async () => {
  const { dialog } = await page();
  expect(native(dialog)?.open).to.equal(false);
  expect(dialog.renderRoot.querySelector('.rating')).to.equal(null);
});

it('it opens as a native modal dialog over the page, with the focus on its title', async () => {
  const { dialog, opener } = await opened();
  expect(native(dialog)?.matches(':modal')).to.equal(true);
  expect(deepActiveElement()?.textContent).to.equal('服务评价');
  const { left, top } = opener.getBoundingClientRect();
  expect(document.elementFromPoint(left + 2, top + 2)).to.equal(dialog);
});

it('Tab stays in the dialog', async () => {
  const { opener } = await opened();
  const visited: (Element | null)[] = [];
  for (let step = 0; step < 8; step += 1) {
    await pressKeys('Tab');
    visited.push(deepActiveElement());
  }
  expect(visited).not.to.include(opener);
  expect(visited).to.include(await find(document, 'button', '暂不评价'));
});

it('the property opens and closes it like show() and the close button', async () => {
  const { dialog, closed } = await page();
  dialog.open = true;
  await find(document, 'button', '提交评价');
  expect(native(dialog)?.matches(':modal')).to.equal(true);
  dialog.open = false;
  await waitUntil(() => closed.length === 1);
  expect(native(dialog)?.open).to.equal(false);
  expect(closed).to.deep.equal([{ type: 'hcp-dialog-closed', detail: { outcome: 'closed' } }]);
});

it('a dialog that is open from the start is modal too', async () => {
  const dialog = await fixture<HcpRatingDialog>(
    html`<hcp-rating-dialog open .client=${fakeRatingClient()}></hcp-rating-dialog>`,
  );
  expect(native(dialog)?.matches(':modal')).to.equal(true);
});

for (const [what, close] of [
  ['Escape', () => pressKeys('Escape')],
  ['the close button', () => button('关闭')],
] as const) {
  it(`${what} closes an untouched form at once; nothing was rated, and the focus is back on the button`, async () => {
    const { client, dialog, opener, closed } = await opened();
    await close();
    await waitUntil(() => closed.length === 1);
    expect(dialog.open).to.equal(false);
    expect(closed).to.deep.equal([{ type: 'hcp-dialog-closed', detail: { outcome: 'closed' } }]);
    expect(client.submitted).to.deep.equal([]);
    expect(client.skips).to.equal(0);
    expect(document.activeElement).to.equal(opener);
  });
}

it('a rating ends as rated, with its receipt, whatever way the receipt is left', async () => {
  const { closed, opener } = await opened();
  await label('满意');
  await button('提交评价');
  await find(document, 'h3', '评价已收到');
  await pressKeys('Escape');
  await waitUntil(() => closed.length === 1);
  expect(closed[0]?.detail).to.deep.equal({ outcome: 'rated', receipt: GOOD_RECEIPT });
  expect(document.activeElement).to.equal(opener);
});

it('“完成” closes the dialog after a rating', async () => {
  const { closed } = await opened();
  await label('满意');
  await button('提交评价');
  await button('完成');
  await waitUntil(() => closed.length === 1);
  expect(closed[0]?.detail).to.deep.equal({ outcome: 'rated', receipt: GOOD_RECEIPT });
});

it('not rating ends as skipped', async () => {
  const { client, closed } = await opened();
  await button('暂不评价');
  await button('完成');
  await waitUntil(() => closed.length === 1);
  expect(closed[0]?.detail).to.deep.equal({ outcome: 'skipped' });
  expect(client.submitted).to.deep.equal([]);
});

it('opened again, it begins anew and forgets how it ended before', async () => {
  const { dialog, closed } = await opened();
  await label('满意');
  await button('提交评价');
  await button('完成');
  await waitUntil(() => closed.length === 1);
  dialog.client = fakeRatingClient();
  dialog.show();
  await find(document, 'button', '提交评价');
  expect(visibleText(document)).not.to.include('还想说什么');
  await pressKeys('Escape');
  await waitUntil(() => closed.length === 2);
  expect(closed[1]?.detail).to.deep.equal({ outcome: 'closed' });
});

it('closed and shown again at once, it stays open', async () => {
  const { dialog, closed } = await opened();
  dialog.open = false;
  await dialog.updateComplete;
  dialog.show();
  await waitUntil(() => closed.length === 1);
  await dialog.updateComplete;
  expect(native(dialog)?.matches(':modal')).to.equal(true);
});

it('the page hears each closing once and no event from inside', async () => {
  const { dialog, closed } = await opened();
  const inside = recordEvents(dialog, 'hcp-rating-submitted', 'hcp-rating-skipped', 'hcp-done', 'cancel', 'close');
  await label('满意');
  await type(await find(document, '#text'), '好');
  await button('提交评价');
  await button('完成');
  await waitUntil(() => closed.length === 1);
  expect(inside).to.deep.equal([]);
});

it('is accessible', async () => {
  const { dialog } = await opened();
  await expect(dialog).to.be.accessible();
  await label('不满意');
  await expect(dialog).to.be.accessible();
});
