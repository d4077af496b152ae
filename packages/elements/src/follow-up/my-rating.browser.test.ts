import type { Failure } from '@haochaping/client';
import type { MyRating } from '@haochaping/core';
import { find, deepActiveElement, press, visibleText } from '@haochaping/test-support/find';
import { fakeTrackingClient, refused, type FakeTrackingClient } from '@haochaping/test-support/fakes';
import { click, pressKeys, type } from '@haochaping/test-support/user-event';
import { move } from '@haochaping/test-support/host-page';
import { MY_RATINGS } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/my-rating.js';
import type { HcpMyRating } from './my-rating.js';

type Replies = readonly (MyRating | Failure | 'never')[];

async function shown(
  rating: Replies,
  ...followUp: Replies
): Promise<{ element: HcpMyRating; client: FakeTrackingClient }> {
  const client = fakeTrackingClient(undefined, [], { rating, followUp });
  const element = await fixture<HcpMyRating>(html`<hcp-my-rating .client=${client}></hcp-my-rating>`);
  return { element, client };
}
const field = () => find<HTMLTextAreaElement>(document, 'textarea');

it('a rating is shown again as it was given', async () => {
  const { element } = await shown([MY_RATINGS.tooEarly]);
  await find(document, 'h4', '追评');
  for (const words of ['不满意', '2026年9月18日 15:16', '手机', '未在承诺时间内办结', '取证排队一个多小时。']) {
    expect(visibleText(document)).to.include(words);
  }
  await expect(element).to.be.accessible();
});

it('the level and what was ticked are in the place’s own words, for the staff too', async () => {
  await shown([
    {
      ...MY_RATINGS.good,
      staff: { level: 'dissatisfied', indicators: ['2-staff-skill'] },
      words: { service: { level: '十分满意', indicators: [] }, staff: { level: '不太满意', indicators: ['业务不熟'] } },
    },
  ]);
  await find(document, 'dt', '对工作人员');
  expect(visibleText(document)).to.include('十分满意').and.include('不太满意').and.include('业务不熟');
  expect(visibleText(document)).not.to.include('勾选了');
});

it('where the province does not say the words, ours stand for the level, and how many were ticked', async () => {
  const { words: _, ...codes } = MY_RATINGS.tooEarly;
  await shown([codes]);
  await find(document, 'dd', '不满意');
  expect(visibleText(document)).to.include('勾选了 2 项');
});

for (const [situation, words] of [
  ['good', '这次评价不设追评。'],
  ['tooEarly', '办理机构答复以后，您可以在这里追评。'],
  ['usedUp', '追评的次数已用完。'],
  ['tooLate', '追评的期限已过。 截止于 2026年10月10日。'],
] as const) {
  it(`${situation}: no further word is asked for, and why is said`, async () => {
    const { element } = await shown([MY_RATINGS[situation]]);
    await find(document, 'h4', '追评');
    expect(visibleText(document).replaceAll('\n', ' ')).to.include(words);
    expect(element.renderRoot.querySelector('form')).to.equal(null);
    await expect(element).to.be.accessible();
  });
}

it('a further word: until when, how that was counted, how often; nothing is chosen beforehand', async () => {
  const { element } = await shown([MY_RATINGS.open]);
  await field();
  expect(visibleText(document)).to.include('2026年10月10日前可以追评').and.include('还可以追评 1 次');
  await click(await find(document, 'summary', '这个日期是怎么算的？'));
  expect(visibleText(document)).to.include('15 个自然日').and.include('通知没有规定追评');
  expect(element.renderRoot.querySelector('hcp-rating-scale')?.level).to.equal(undefined);
  await expect(element).to.be.accessible();
});

it('by keyboard alone, a word is added without a level; it stands beside the rating, and that is read out', async () => {
  const { client } = await shown([MY_RATINGS.open], MY_RATINGS.usedUp);
  await type(await field(), 'mended');
  expect(visibleText(document)).to.include('6/500 字');
  (await find(document, 'button', '提交追评')).focus();
  await pressKeys('Enter');
  await find(document, 'blockquote');
  expect(client.said).to.deep.equal([{ text: 'mended' }]);
  expect(deepActiveElement()?.textContent.trim()).to.equal('追评已收到。');
  expect(visibleText(document)).to.include('整改以后又去了一次').and.include('取证排队一个多小时。');
});

it('a level is added where the citizen wants one, and can be taken back', async () => {
  const { client } = await shown([MY_RATINGS.open], MY_RATINGS.usedUp);
  await type(await field(), 'mended');
  await click(await find(document, 'label', '非常满意'));
  await press(document, '清除选择');
  await click(await find(document, 'label', '满意'));
  await press(document, '提交追评');
  await find(document, 'blockquote');
  expect(client.said).to.deep.equal([{ text: 'mended', level: 'satisfied' }]);
});

for (const [what, text, fault] of [
  ['nothing written', '', '请先写下您想说的话'],
  ['too much written', '长'.repeat(501), '超出 1 字，请删减后提交'],
] as const) {
  it(`${what}: it says so, goes there, and sends nothing`, async () => {
    const { client, element } = await shown([MY_RATINGS.open]);
    const area = await field();
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press(document, '提交追评');
    await find(document, '[role=alert]', fault);
    expect(deepActiveElement()).to.equal(area);
    expect(client.said).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });
}

it('what was typed stays when the network fails, when the element is moved, and is sent again', async () => {
  const { client, element } = await shown([MY_RATINGS.open], { kind: 'unreachable' }, MY_RATINGS.usedUp);
  await type(await field(), 'mended');
  await press(document, '提交追评');
  await find(document, '[role=alert]', '没有收到回应。您写的内容还在，请稍后再点一次，不会重复计入。');
  move(element);
  expect((await field()).value).to.equal('mended');
  await press(document, '提交追评');
  await find(document, 'blockquote');
  expect(client.said).to.have.length(2);
});

it('a refusal is told in the province’s words; a second press while it is sent sends nothing', async () => {
  const { client } = await shown([MY_RATINGS.open], refused('follow-up-used-up', '追评次数已用完'), 'never');
  await type(await field(), 'mended');
  await press(document, '提交追评');
  await find(document, '[role=alert]', '追评次数已用完');
  await press(document, '提交追评');
  await press(document, '正在提交…');
  expect(client.said).to.have.length(2);
});

it('where nothing can be looked up it says so, and asks again on request', async () => {
  const { element } = await shown([{ kind: 'unreachable' }, MY_RATINGS.good]);
  await find(document, '[role=alert]', '暂时查不到，请检查网络后重试。');
  await expect(element).to.be.accessible();
  await press(document, '重试');
  await find(document, 'h4', '追评');
});

it('another client is another rating: what still comes of the former is not shown', async () => {
  const { element } = await shown([MY_RATINGS.open], MY_RATINGS.usedUp);
  await type(await field(), 'mended');
  element.client = fakeTrackingClient(undefined, [], { rating: [MY_RATINGS.tooEarly] });
  await element.updateComplete;
  await find(document, 'p', '办理机构答复以后，您可以在这里追评。');
  expect(element.renderRoot.querySelector('form')).to.equal(null);
});
