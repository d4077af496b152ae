import type { Failure } from '@haochaping/client';
import type { TrackedReview } from '@haochaping/core';
import { find, deepActiveElement, press, visibleText } from '@haochaping/test-support/find';
import { fakeTrackingClient, refused } from '@haochaping/test-support/fakes';
import { click, pressKeys, paste, type } from '@haochaping/test-support/user-event';
import { move } from '@haochaping/test-support/host-page';
import { REVIEWS } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/status-tracker.js';
import type { HcpStatusTracker } from './status-tracker.js';

async function answering(review: TrackedReview, ...replies: (TrackedReview | Failure | 'never')[]) {
  const client = fakeTrackingClient(review, replies);
  const tracker = await fixture<HcpStatusTracker>(html`<hcp-status-tracker .client=${client}></hcp-status-tracker>`);
  await tracker.updateComplete;
  return { client, tracker };
}

const radio = (verdict: string) => find<HTMLInputElement>(document, `input[value=${verdict}]`);
const note = () => find<HTMLTextAreaElement>(document, 'textarea');

it('nothing is chosen beforehand, and whoever accepts needs no words', async () => {
  const { client, tracker } = await answering(REVIEWS.answered, REVIEWS.closed);
  await expect(tracker).to.be.accessible();
  expect([(await radio('accepted')).checked, (await radio('refused')).checked]).to.deep.equal([false, false]);
  await click(await radio('accepted'));
  await click(await find(document, 'button', '提交'));
  await tracker.updateComplete;
  expect(client.said).to.deep.equal([{ verdict: 'accepted' }]);
  expect(tracker.renderRoot.querySelector('form')).to.equal(null);
});

it('whoever sends the answer back says why: by keyboard alone', async () => {
  const { client } = await answering(REVIEWS.answered, REVIEWS.refused);
  (await radio('accepted')).focus();
  await pressKeys('ArrowDown', 'Tab');
  await type(await note(), '专窗又关了');
  await pressKeys('Tab', 'Enter');
  await find(document, 'strong', '您对答复的意见：不满意，请重新办理');
  expect(client.said).to.deep.equal([{ verdict: 'refused', note: '专窗又关了' }]);
});

for (const [what, choice, fault, at] of [
  ['nothing chosen', undefined, '请先选择满意或不满意', 'INPUT'],
  ['a refusal without a reason', 'refused', '请写明理由', 'TEXTAREA'],
] as const) {
  it(`${what}: it says so, goes there, and sends nothing`, async () => {
    const { client, tracker } = await answering(REVIEWS.answered);
    if (choice) await click(await radio(choice));
    await press(document, '提交');
    await find(document, '[role=alert]', fault);
    expect(deepActiveElement()?.tagName).to.equal(at);
    expect(client.said).to.deep.equal([]);
    await expect(tracker).to.be.accessible();
  });
}

it('an excluded rating can be objected to once, and says by when', async () => {
  const { client, tracker } = await answering(REVIEWS.excluded, REVIEWS.exclusionProposed);
  expect(visibleText(document)).to.include('在 2026年10月9日前提出一次异议');
  await expect(tracker).to.be.accessible();
  await type(await note(), '我评的就是这个窗口');
  await press(document, '提出异议');
  await tracker.updateComplete;
  expect(client.said).to.deep.equal([{ note: '我评的就是这个窗口' }]);
  expect(visibleText(document)).to.include('等待被评价单位以外的人裁定');
});

it('what was typed stays when the network fails, while the office goes on, and is sent again', async () => {
  const { client, tracker } = await answering(REVIEWS.answered, { kind: 'unreachable' }, REVIEWS.refused);
  await click(await radio('refused'));
  await type(await note(), '专窗又关了');
  await press(document, '提交');
  await find(document, '[role=alert]', '没有收到回应。您写的内容还在，请稍后再点一次，不会重复计入。');
  client.move({ ...REVIEWS.answered });
  await tracker.updateComplete;
  expect((await note()).value).to.equal('专窗又关了');
  await press(document, '提交');
  await tracker.updateComplete;
  expect(client.said.length).to.equal(2);
});

it('a refusal is told in the province’s words', async () => {
  await answering(REVIEWS.answered, refused('verdicts-used-up', '对答复说是否满意的次数已用完'));
  await click(await radio('accepted'));
  await press(document, '提交');
  await find(document, '[role=alert]', '对答复说是否满意的次数已用完');
});

it('while it is being sent, a second press sends nothing, not even after a move', async () => {
  const { client, tracker } = await answering(REVIEWS.answered, 'never');
  await click(await radio('accepted'));
  await press(document, '提交');
  await press(document, '正在提交…');
  move(tracker);
  await press(document, '正在提交…');
  expect(client.said.length).to.equal(1);
});

it('what another review is asked does not know of this one', async () => {
  const { tracker } = await answering(REVIEWS.answered, 'never');
  await click(await radio('accepted'));
  await press(document, '提交');
  tracker.client = fakeTrackingClient(REVIEWS.excluded);
  await find(document, 'button', '提出异议');
});

it('a reason that is too long is kept whole, counted and not sent; shortened, it is', async () => {
  const { client } = await answering(REVIEWS.answered, REVIEWS.refused);
  await click(await radio('refused'));
  paste(await note(), '字'.repeat(1216));
  await find(document, '#reply-note-count', '超出 216 字，请删减后提交');
  expect((await note()).value).to.have.length(1216);
  await press(document, '提交');
  expect(client.said).to.deep.equal([]);
  expect(deepActiveElement()?.tagName).to.equal('TEXTAREA');
  const field = await note();
  field.value = '';
  paste(field, '字'.repeat(1000));
  await find(document, '#reply-note-count', '1000/1000 字');
  await press(document, '提交');
  expect(client.said).to.deep.equal([{ verdict: 'refused', note: '字'.repeat(1000) }]);
});
