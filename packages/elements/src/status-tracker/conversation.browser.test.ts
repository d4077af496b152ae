import { deepActiveElement, find, press, visibleText } from '@haochaping/test-support/find';
import { fakeTrackingClient } from '@haochaping/test-support/fakes';
import { pressKeys } from '@haochaping/test-support/user-event';
import { MY_RATINGS, REVIEWS } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/status-tracker.js';
import type { HcpStatusTracker } from './status-tracker.js';

async function following(client = fakeTrackingClient(REVIEWS.opened)) {
  const tracker = await fixture<HcpStatusTracker>(html`<hcp-status-tracker .client=${client}></hcp-status-tracker>`);
  await tracker.updateComplete;
  return { client, tracker };
}

it('on the rater’s turn that stands first, then the answer, then the question, and nobody is said to work on it', async () => {
  await following(fakeTrackingClient(REVIEWS.answered));
  await find(document, 'legend', '您认可这个答复吗？');
  const said = visibleText(document);
  const inOrder = [
    '轮到您了',
    '办理机构的答复',
    '您认可这个答复吗？',
    '满意，可以办结',
    '不满意，请重新办理',
    '办理记录',
  ];
  const places = inOrder.map((words) => said.indexOf(words));
  expect(places).not.to.include(-1);
  expect(places).to.deep.equal([...places].sort((one, other) => one - other));
  expect(said).not.to.include('正在办理');
});

it('who found the rating by number and phone is offered no acceptance that would be refused, and reads why', async () => {
  const { tracker } = await following(fakeTrackingClient({ ...REVIEWS.answered, verdicts: ['refused'] }));
  await find(document, 'legend', '您认可这个答复吗？');
  const said = visibleText(document);
  expect(said).to.include('不满意，请重新办理').and.include('满意的，请用回执上的链接。');
  expect(said).not.to.include('满意，可以办结');
  await expect(tracker).to.be.accessible();
});

it('the end says how it ended, and invites a further word where the place takes one: a press opens the place for it', async () => {
  const by = REVIEWS.closed.holder;
  const client = fakeTrackingClient(REVIEWS.accepted, [], { rating: [MY_RATINGS.open] });
  const { tracker } = await following(client);
  await find(document, 'p', `您表示满意，已办结，由${by}办理（核实：属实）。`);
  await press(document, '还有话要说？写追评');
  expect(deepActiveElement()?.textContent.trim()).to.equal('我的评价与追评');
  await find(document, 'button', '提交追评');
  expect(visibleText(document)).not.to.include('还有话要说？');
  await expect(tracker).to.be.accessible();
});

it('where the place takes no further word, the end invites none', async () => {
  const client = fakeTrackingClient(REVIEWS.closed, [], { rating: [MY_RATINGS.usedUp] });
  await following(client);
  await find(document, 'h3', '办理进度');
  await new Promise((passed) => setTimeout(passed));
  expect(visibleText(document)).to.include('已办结，由').and.not.to.include('还有话要说？');
});

it('earlier steps fold, and open by the keyboard; the latest stays in sight', async () => {
  const { tracker } = await following(fakeTrackingClient(REVIEWS.returnedTwice));
  const fold = await find(document, 'summary', '更早的 7 步');
  expect(visibleText(document)).to.include('今天去看，3 号窗口没有人。').and.not.to.include('3 号窗口固定为取证专窗。');
  fold.focus();
  await pressKeys('Enter');
  expect(visibleText(document)).to.include('3 号窗口固定为取证专窗。');
  await expect(tracker).to.be.accessible();
});

it('the answer is a card with the office and the time, and stands in sight once', async () => {
  const { tracker } = await following(fakeTrackingClient(REVIEWS.answered));
  const card = await find(tracker.renderRoot, '.word');
  expect(card.textContent.replace(/\s+/g, ' ').trim()).to.equal(
    `办理机构的答复 ${REVIEWS.answered.holder} 2026年9月25日 15:00 您好，您反映的取证等候时间长问题已整改，欢迎继续监督。`,
  );
  await find(document, 'summary', '共 4 步');
  expect(visibleText(document).split('欢迎继续监督')).to.have.length(2);
});
