import { find, visibleText } from '@haochaping/test-support/find';
import { fakeTrackingClient } from '@haochaping/test-support/fakes';
import { click, type } from '@haochaping/test-support/user-event';
import { NEWER_REVIEW, REVIEWS } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/status-tracker.js';
import type { HcpStatusTracker } from './status-tracker.js';

async function following(review = NEWER_REVIEW, replies: Parameters<typeof fakeTrackingClient>[1] = []) {
  const client = fakeTrackingClient(review, replies);
  const tracker = await fixture<HcpStatusTracker>(html`<hcp-status-tracker .client=${client}></hcp-status-tracker>`);
  await tracker.updateComplete;
  return { client, tracker };
}

it('a stage that is not known is named as it came, in no place of the line, and all the rest is shown', async () => {
  const { tracker } = await following();
  expect(visibleText(document)).to.include('状态：in-mediation（本页面暂不认识，请刷新或查看评价平台）');
  expect(tracker.renderRoot.querySelector('.stages')).to.equal(null);
  for (const text of [NEWER_REVIEW.ratingNo, NEWER_REVIEW.itemName, `承办单位：${NEWER_REVIEW.holder}`, '办理记录'])
    expect(visibleText(document)).to.include(text);
  expect(visibleText(document)).to.include('最晚 2026年10月12日作出裁定').and.not.to.include('正在办理');
  await expect(tracker).to.be.accessible();
});

it('an event that is not known is listed with its time, its code, its note and who did it', async () => {
  const { tracker } = await following();
  const [entry] = tracker.renderRoot.querySelectorAll('.timeline li');
  const words = entry?.textContent.replace(/\s+/g, ' ').trim();
  expect(words).to.equal('2026年9月22日 10:02 事项：mediate（本页面暂不认识） 双方同意调解。 柳林县司法局');
});

it('a finding that is not known is not taken for the verdict of the same name', async () => {
  await following();
  await click(await find(document, 'summary', '更早的 2 步'));
  expect(visibleText(document)).to.include('核实：accepted（本页面暂不认识）').and.not.to.include('认可答复');
});

it('a state that is not known has no light, and neither duty nor remedy is taken for another', async () => {
  const { tracker } = await following();
  expect(tracker.renderRoot.querySelector('.light')).to.equal(null);
  for (const text of [
    '时限状态：suspended（本页面暂不认识）',
    'publish（本页面暂不认识）',
    '您现在可以：ask-mediator（本页面暂不认识，请查看评价平台）',
  ])
    expect(visibleText(document)).to.include(text);
  for (const text of ['时限内', '即将到期', '已超期', '12345', '完成整改'])
    expect(visibleText(document)).not.to.include(text);
});

it('a unit and a start of counting that are not known are shown as they came', async () => {
  await following();
  await click(await find(document, 'summary', '这个日期是怎么算的？'));
  expect(visibleText(document)).to.include('court-days（本页面暂不认识），next-session（本页面暂不认识）');
});

it('what the rater could do beyond this version is said, and what this version can do is offered', async () => {
  const { client } = await following(NEWER_REVIEW, [REVIEWS.closed]);
  await find(document, 'p', '您还可以：join-mediation（本页面暂不支持，请查看评价平台）');
  await click(await find(document, 'label', '满意，可以办结'));
  await type(await find(document, 'textarea'), '好');
  await click(await find(document, 'button', '提交'));
  expect(client.said).to.deep.equal([{ verdict: 'accepted', note: '好' }]);
});

it('when the province is back in a stage that is known, the line is there again', async () => {
  const { client, tracker } = await following();
  client.move(REVIEWS.rectifying);
  await tracker.updateComplete;
  expect(tracker.renderRoot.querySelector('[aria-current=step] span:last-child')?.textContent).to.equal('整改');
  expect(visibleText(document)).not.to.include('暂不认识');
});
