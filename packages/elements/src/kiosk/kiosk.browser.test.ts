import { servePad } from '@haochaping/client/hall';
import { find, press, visibleText, chooseLevel, deepQueryAll } from '@haochaping/test-support/find';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { recordEvents } from '@haochaping/test-support/host-page';
import { LIULIN_SESSION } from '@haochaping/test-support/samples';
import { click, pressKeys } from '@haochaping/test-support/user-event';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../define/kiosk.js';
import type { HcpKiosk } from './kiosk.js';

after(() => setViewport({ width: 800, height: 600 }));

async function handedOver({ idle = 3600, warning = 60 } = {}) {
  const client = fakeRatingClient({ session: LIULIN_SESSION });
  const kiosk = await fixture<HcpKiosk>(html`
    <hcp-kiosk .client=${client} idle-seconds=${idle} warning-seconds=${warning}></hcp-kiosk>
  `);
  return { kiosk, client, events: recordEvents(kiosk, 'hcp-kiosk-reset') };
}

const isWiped = (kiosk: HcpKiosk): boolean =>
  [...deepQueryAll(kiosk.renderRoot, 'input, textarea')].length === 0 && kiosk.client === undefined;

it('without a client it attracts, and nothing can be pressed', async () => {
  const kiosk = await fixture<HcpKiosk>(html`<hcp-kiosk></hcp-kiosk>`);
  expect(visibleText(document)).to.include('办完事，请您评一评');
  expect(kiosk.renderRoot.querySelector('button, input')).to.equal(null);
});

it('handed over, it shows no member of staff, no case and no menu', async () => {
  await handedOver();
  const seen = visibleText(document);
  const { subject } = LIULIN_SESSION;
  for (const told of [subject.staffName, subject.caseNo, subject.orgName].filter((each) => each !== undefined))
    expect(seen).not.to.include(told);
  expect(seen).to.include('请您评价这次服务');
});

it('one rates, sees the receipt, and then only that it was rated: never the level', async () => {
  const { kiosk, client, events } = await handedOver();
  await press(document, '开始评价');
  await chooseLevel(document, 'satisfied');
  await press(document, '提交评价');
  await press(document, '完成');
  await kiosk.updateComplete;
  expect(visibleText(document)).to.include('已评价，谢谢！').and.not.to.include('满意');
  expect(client.submitted).to.have.length(1);
  await waitUntil(() => events.length > 0, 'reset', { timeout: 6000 });
  expect(events).to.deep.equal([{ type: 'hcp-kiosk-reset', detail: { because: 'rated' } }]);
  expect(isWiped(kiosk)).to.equal(true);
}).timeout(12_000);

it('whoever walks away is asked first, then everything is wiped and nothing is submitted', async () => {
  const { kiosk, client, events } = await handedOver({ idle: 1, warning: 1 });
  await press(document, '开始评价');
  await chooseLevel(document, 'dissatisfied');
  expect((await find(document, 'dialog')).textContent).to.include('您还在吗？');
  await waitUntil(() => events.length > 0, 'reset', { timeout: 4000 });
  expect(events).to.deep.equal([{ type: 'hcp-kiosk-reset', detail: { because: 'idle' } }]);
  expect(client.submitted).to.have.length(0);
  expect(isWiped(kiosk)).to.equal(true);
  expect(visibleText(document)).to.include('办完事，请您评一评');
});

for (const [how, act] of [
  ['a touch', async () => click(await find(document, 'dialog'))],
  ['a key', () => pressKeys('Tab')],
] as const) {
  it(`${how} while it asks takes the question back, and what was chosen is still there`, async () => {
    const { events } = await handedOver({ idle: 1, warning: 30 });
    await press(document, '开始评价');
    await chooseLevel(document, 'dissatisfied');
    await find(document, 'dialog');
    await act();
    await waitUntil(() => [...deepQueryAll(document, 'hcp-kiosk dialog')].length === 0);
    expect(document.querySelector('hcp-kiosk')?.shadowRoot?.querySelector('dialog')).to.equal(null);
    expect((await find<HTMLInputElement>(document, 'input[value=dissatisfied]')).checked).to.equal(true);
    expect(events).to.deep.equal([]);
  });
}

it('a window hands it over by a message, and hears that it is free again: not how it was rated', async () => {
  const kiosk = await fixture<HcpKiosk>(html`<hcp-kiosk></hcp-kiosk>`);
  const pad = servePad({
    origins: [location.origin],
    take: () => (kiosk.client = fakeRatingClient({ session: LIULIN_SESSION })),
  });
  kiosk.addEventListener('hcp-kiosk-reset', ({ detail: { because } }) => pad.ended(because));
  const told: unknown[] = [];
  const hear = ({ data }: MessageEvent<unknown>) => told.push(data);
  addEventListener('message', hear);
  postMessage({ type: 'hcp-hand-over', ticket: 't'.repeat(32) }, location.origin);
  await press(document, '开始评价');
  await chooseLevel(document, 'satisfied');
  await press(document, '提交评价');
  await press(document, '完成');
  await waitUntil(() => told.length === 3, 'free', { timeout: 6000 });
  expect(told[2]).to.deep.equal({ type: 'hcp-pad-free', because: 'rated' });
  removeEventListener('message', hear);
  pad.stop();
}).timeout(12_000);

it('who does not want to rate is let go, and the province hears that it was skipped', async () => {
  const { kiosk, client, events } = await handedOver();
  await press(document, '这次不评');
  expect(visibleText(document)).to.include('谢谢，请慢走。');
  await waitUntil(() => events.length > 0, 'reset', { timeout: 6000 });
  expect(events[0]?.detail).to.deep.equal({ because: 'skipped' });
  expect(client.submitted).to.have.length(0);
  expect(isWiped(kiosk)).to.equal(true);
}).timeout(8000);

it('another language is chosen at the door, and the next citizen finds the first one again', async () => {
  const { kiosk } = await handedOver();
  await press(document, 'English');
  await find(document, 'h2', 'Please rate this service');
  await press(document, 'Not this time');
  kiosk.client = undefined;
  await find(document, 'h2', '办完事，请您评一评');
  expect(kiosk.hasAttribute('lang')).to.equal(false);
});

it('on a column of 1080×1920 all that is pressed lies in the lower part, within reach', async () => {
  await setViewport({ width: 1080, height: 1920 });
  const { kiosk } = await handedOver();
  for (const button of kiosk.renderRoot.querySelectorAll('button'))
    expect(button.getBoundingClientRect().top).to.be.above(1920 * 0.4);
  await press(document, '开始评价');
  await find(document, 'input[type=radio]');
  for (const level of deepQueryAll(document, '.level'))
    expect(level.getBoundingClientRect().top).to.be.above(1920 * 0.4);
});

for (const [width, height] of [
  [768, 1024],
  [1280, 800],
  [1920, 1080],
] as const) {
  it(`on a pad of ${width}×${height} all five levels are on the screen, of one size, each word on one line`, async () => {
    await setViewport({ width, height });
    await handedOver();
    await press(document, '开始评价');
    await find(document, 'input[type=radio]');
    const levels = [...deepQueryAll(document, '.level')].map((level) => level.getBoundingClientRect());
    expect(levels.length).to.equal(5);
    for (const { bottom, height: high } of levels) {
      expect(bottom).to.be.at.most(height);
      expect(high).to.equal(levels[0]?.height);
    }
    for (const word of deepQueryAll(document, '.level .word > span')) {
      const range = document.createRange();
      range.selectNodeContents(word);
      expect(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size).to.equal(1);
    }
  });
}

it('is accessible at the door and while it asks', async () => {
  const { kiosk } = await handedOver();
  await expect(kiosk).to.be.accessible();
  kiosk.idleSeconds = 0;
  await pressKeys('Shift');
  await find(document, 'dialog');
  await expect(kiosk).to.be.accessible();
});
