import { find, deepActiveElement, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { click, pressKeys, type } from '@haochaping/test-support/user-event';
import { recordEvents, move } from '@haochaping/test-support/host-page';
import { expect, fixture, oneEvent, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-dialog.js';
import type { HcpRatingDialog } from './rating-dialog.js';

const QUESTION = '放弃已填写的评价？';

async function opened(client = fakeRatingClient()) {
  const dialog = await fixture<HcpRatingDialog>(html`<hcp-rating-dialog .client=${client}></hcp-rating-dialog>`);
  dialog.show();
  await find(document, 'button', '提交评价');
  return { client, dialog, closed: recordEvents(dialog, 'hcp-dialog-closed') };
}

const native = ({ renderRoot }: HcpRatingDialog) => renderRoot.querySelector('dialog');
const label = async (text: string) => click(await find(document, 'label', text));
const button = async (text: string) => click(await find(document, 'button', text));

const later = () => new Promise((resolve) => setTimeout(resolve, 50));

/** A form with a level and a word in it, and the focus in the text. */
async function begun() {
  const found = await opened();
  await label('满意');
  await type(await find(document, '#text'), '谢谢');
  return found;
}

for (const [what, leave] of [
  ['Escape', () => pressKeys('Escape')],
  ['the close button', () => button('关闭')],
] as const) {
  it(`${what} asks before a begun rating is lost, and “继续评价” goes on where it was left`, async () => {
    const { client, dialog, closed } = await begun();
    await leave();
    await find(document, 'h3', QUESTION);
    expect(deepActiveElement()?.textContent.trim()).to.equal('继续评价');
    await expect(dialog).to.be.accessible();
    await button('继续评价');
    const text = await find<HTMLTextAreaElement>(document, '#text');
    expect(text.value).to.equal('谢谢');
    expect(visibleText(document)).not.to.include(QUESTION);
    expect(closed).to.deep.equal([]);
    expect(client.submitted).to.deep.equal([]);
  });
}

it('the question stands over the form, which stays to be seen and cannot be reached', async () => {
  await begun();
  await pressKeys('Escape');
  await find(document, 'h3', QUESTION);
  expect(visibleText(document)).to.include('您对这次服务满意吗？');
  const text = await find(document, '#text');
  text.focus();
  expect(deepActiveElement()).not.to.equal(text);
  const { left, top, width } = (await find(document, '.scale')).getBoundingClientRect();
  const atop = document.elementFromPoint(left + width / 2, Math.max(top, 0) + 20);
  expect(atop?.shadowRoot?.elementFromPoint(left + width / 2, Math.max(top, 0) + 20)?.localName).to.equal('dialog');
});

it('“继续评价” brings the focus back to the field that was left', async () => {
  await begun();
  await pressKeys('Escape');
  await button('继续评价');
  const text = await find(document, '#text');
  await waitUntil(() => deepActiveElement() === text, 'the text has the focus');
});

it('Escape, however often and wherever the focus is, loses nothing', async () => {
  const { dialog, closed } = await begun();
  await click(await find(document, '.form'));
  for (let times = 0; times < 5; times += 1) {
    await pressKeys('Escape');
    await later();
    expect(native(dialog)?.open).to.equal(true);
  }
  expect(closed).to.deep.equal([]);
  await pressKeys('Escape');
  expect((await find<HTMLTextAreaElement>(document, '#text')).value).to.equal('谢谢');
});

it('the close button, pressed again while the question stands, leads back to the form', async () => {
  const { closed } = await begun();
  await button('关闭');
  await find(document, 'h3', QUESTION);
  await button('关闭');
  await later();
  expect(closed).to.deep.equal([]);
  expect((await find<HTMLTextAreaElement>(document, '#text')).value).to.equal('谢谢');
});

it('“放弃并关闭” closes, and nothing was submitted', async () => {
  const { client, dialog, closed } = await begun();
  await pressKeys('Escape');
  await button('放弃并关闭');
  await waitUntil(() => closed.length === 1);
  expect(closed[0]?.detail).to.deep.equal({ outcome: 'closed' });
  expect(client.submitted).to.deep.equal([]);
  expect(client.skips).to.equal(0);
  expect(dialog.open).to.equal(false);
});

for (const [browser, told] of [
  ['most browsers', { isComposing: true }],
  ['Safari', { keyCode: 229 }],
] as const) {
  it(`an Escape that only ends a word in an input method is not a wish to leave (${browser})`, async () => {
    const { closed } = await begun();
    const text = await find(document, '#text');
    text.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', ...told, bubbles: true, composed: true }));
    await later();
    expect(visibleText(document)).not.to.include(QUESTION);
    expect(closed).to.deep.equal([]);
  });
}

it('an open dialog moved in the page stays modal and keeps the draft', async () => {
  const { dialog, closed } = await begun();
  move(dialog);
  await later();
  expect(native(dialog)?.matches(':modal')).to.equal(true);
  expect((await find<HTMLTextAreaElement>(document, '#text')).value).to.equal('谢谢');
  expect(closed).to.deep.equal([]);
});

it('an open dialog taken out of the page is closed, was not rated, and can be put back and opened', async () => {
  const { client, dialog, closed } = await begun();
  const place = dialog.parentElement;
  dialog.remove();
  await waitUntil(() => closed.length === 1);
  expect(closed[0]?.detail).to.deep.equal({ outcome: 'closed' });
  expect(dialog.open).to.equal(false);
  expect(client.submitted).to.deep.equal([]);
  place?.append(dialog);
  dialog.show();
  await waitUntil(() => native(dialog)?.matches(':modal') ?? false);
});

it('a dialog told to open before it is in the page opens when it gets there', async () => {
  const { dialog } = await opened();
  const place = dialog.parentElement;
  dialog.remove();
  await waitUntil(() => !dialog.open);
  dialog.show();
  await dialog.updateComplete;
  place?.append(dialog);
  await waitUntil(() => native(dialog)?.matches(':modal') ?? false);
});

it('fifty times opened and closed leaves nothing behind', async () => {
  const { dialog, closed } = await opened();
  await pressKeys('Escape');
  await waitUntil(() => closed.length === 1);
  const before = document.querySelectorAll('*').length + dialog.renderRoot.querySelectorAll('*').length;
  for (let time = 0; time < 50; time += 1) {
    dialog.client = fakeRatingClient();
    dialog.show();
    await dialog.updateComplete;
    dialog.open = false;
    await oneEvent(dialog, 'hcp-dialog-closed');
  }
  expect(closed).to.have.length(51);
  expect(document.querySelectorAll('*').length + dialog.renderRoot.querySelectorAll('*').length).to.equal(before);
});
