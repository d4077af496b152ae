import { deepActiveElement, find, press, visibleText } from '@haochaping/test-support/find';
import { fakeMemory, REMEMBERED, type FakeMemory } from '@haochaping/test-support/fakes';
import { move } from '@haochaping/test-support/host-page';
import { pressKeys } from '@haochaping/test-support/user-event';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/remember.js';
import type { HcpRemember } from './remember.js';

const OFFER = '在本机记住，方便查看进度';

const shown = (memory: FakeMemory | undefined, lang = 'zh-CN') =>
  fixture<HcpRemember>(html`<hcp-remember lang=${lang} .memory=${memory} .rating=${REMEMBERED}></hcp-remember>`);

it('nothing is remembered before it is pressed; one press remembers, and one forgets again', async () => {
  const memory = fakeMemory();
  const element = await shown(memory);
  await find(document, 'button', OFFER);
  expect(memory.remembered).to.deep.equal([]);
  await expect(element).to.be.accessible();
  await press(document, OFFER);
  await find(document, '[role=status]', '已在本机记住。');
  expect(memory.remembered).to.deep.equal([REMEMBERED]);
  await expect(element).to.be.accessible();
  await press(document, '不再记住');
  await find(document, '[role=status]', '已从本机删除。');
  expect(memory.remembered).to.deep.equal([]);
});

it('by keyboard alone: the focus stays on what can be pressed next', async () => {
  const memory = fakeMemory();
  await shown(memory);
  (await find(document, 'button', OFFER)).focus();
  await pressKeys('Enter');
  await find(document, 'button', '不再记住');
  expect(deepActiveElement()?.textContent).to.equal('不再记住');
  await pressKeys('Space');
  await find(document, 'button', OFFER);
  expect(deepActiveElement()?.textContent).to.equal(OFFER);
  expect(memory.remembered).to.deep.equal([]);
});

it('what was remembered before can be forgotten at once, after a move too', async () => {
  const memory = fakeMemory([REMEMBERED]);
  const element = await shown(memory);
  await find(document, 'button', '不再记住');
  move(element);
  await press(document, '不再记住');
  await find(document, 'button', OFFER);
  expect(memory.remembered).to.deep.equal([]);
});

it('without a memory, as on a device that many people use, nothing is shown', async () => {
  await shown(undefined);
  await new Promise((passed) => setTimeout(passed));
  expect(visibleText(document)).to.equal('');
});

it('where the browser keeps nothing it says so, and that the link is to be kept', async () => {
  const element = await shown(fakeMemory([], 'broken'));
  await press(document, OFFER);
  await find(document, '[role=status]', '这个浏览器不能保存，请保存查询链接。');
  await find(document, 'button', OFFER);
  await expect(element).to.be.accessible();
});

it('where the browser cannot delete it says so, and can be told again', async () => {
  const element = await shown(fakeMemory([REMEMBERED], 'broken'));
  await press(document, '不再记住');
  await find(document, '[role=status]', '没有删掉，请再试一次；还不行的，请在浏览器里清除本站的数据。');
  await find(document, 'button', '不再记住');
  await expect(element).to.be.accessible();
});

it('pressed twice at once, it is remembered once', async () => {
  const memory = fakeMemory();
  await shown(memory);
  const button = await find(document, 'button', OFFER);
  button.click();
  button.click();
  await find(document, 'button', '不再记住');
  expect(memory.remembered).to.deep.equal([REMEMBERED]);
});

for (const [disk, said, button] of [
  [undefined, '已在本机记住。', '不再记住'],
  ['broken', '这个浏览器不能保存，请保存查询链接。', OFFER],
] as const) {
  it(`pressed on a button of the page’s own before it is shown, it says “${said}”`, async () => {
    const memory = fakeMemory([], disk);
    const element = Object.assign(document.createElement('hcp-remember'), { memory, rating: REMEMBERED });
    await element.remember();
    (await fixture('<div></div>')).append(element);
    await find(document, '[role=status]', said);
    await find(document, 'button', button);
    expect(memory.remembered).to.deep.equal(disk ? [] : [REMEMBERED]);
  });
}

for (const [lang, offer] of [
  ['zh-Hant', '在本機記住，方便查看進度'],
  ['en', 'Remember it on this device, to see the progress'],
] as const) {
  it(`in ${lang} it is offered in that language`, async () => {
    await shown(fakeMemory(), lang);
    await find(document, 'button', offer);
  });
}
