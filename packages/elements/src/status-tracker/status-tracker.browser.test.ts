import { find, visibleText } from '@haochaping/test-support/find';
import { fakeTrackingClient, refused } from '@haochaping/test-support/fakes';
import { click } from '@haochaping/test-support/user-event';
import { move } from '@haochaping/test-support/host-page';
import { REVIEWS } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/status-tracker.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { trackerTexts } from '../texts/zh-hans/tracker.js';
import { standingSentence } from './standing.js';
import type { HcpStatusTracker } from './status-tracker.js';

async function following(client = fakeTrackingClient(REVIEWS.opened)) {
  const tracker = await fixture<HcpStatusTracker>(html`<hcp-status-tracker .client=${client}></hcp-status-tracker>`);
  await tracker.updateComplete;
  return { client, tracker };
}

const current = ({ renderRoot }: HcpStatusTracker) =>
  renderRoot.querySelector('[aria-current=step] span:last-child')?.textContent ?? '';
const times = ({ renderRoot }: HcpStatusTracker) =>
  [...renderRoot.querySelectorAll('.timeline time')].map((time) => time.getAttribute('datetime'));

const SITUATIONS = [
  ['opened', '核实', '时限内'],
  ['twentyFourHours', '核实', '时限内'],
  ['rectifying', '整改', '时限内'],
  ['extended', '整改', '时限内'],
  ['dueSoon', '整改', '即将到期'],
  ['overdue', '整改', '已超期'],
  ['answering', '答复', '时限内'],
  ['answered', '办结', ''],
  ['refused', '整改', '时限内'],
  ['answeredAgain', '办结', ''],
  ['returnedTwice', '整改', '时限内'],
  ['urged', '整改', '已超期'],
  ['provisional', '整改', '时限内'],
  ['transferred', '核实', '时限内'],
  ['recounted', '整改', '时限内'],
  ['exclusionProposed', '裁定', '时限内'],
  ['rejected', '整改', '时限内'],
  ['objected', '裁定', '时限内'],
  ['excluded', '', ''],
  ['excludedAgain', '', ''],
  ['accepted', '', ''],
  ['calledBack', '', ''],
  ['closed', '', ''],
] as const satisfies readonly (readonly [situation: keyof typeof REVIEWS, step: string, light: string])[];

it('every sample situation is shown below', () => {
  expect(SITUATIONS.map(([situation]) => situation)).to.have.members(Object.keys(REVIEWS));
});

for (const [situation, step, light] of SITUATIONS) {
  it(`${situation}: says where it stands before all else, and shows the stage, the light, and the latest entry first`, async () => {
    const review = REVIEWS[situation];
    const { tracker } = await following(fakeTrackingClient(review));
    expect(current(tracker)).to.equal(step);
    expect(tracker.renderRoot.querySelector('.light')?.textContent ?? '').to.equal(light);
    const sentence = standingSentence(review, { tracker: trackerTexts, rating: ratingTexts });
    expect(tracker.renderRoot.querySelector('[role=status] p')?.textContent).to.equal(sentence);
    expect(times(tracker)).to.deep.equal(review.timeline.map(({ at }) => at).reverse());
    const holder = review.stage === 'excluded' || situation === 'objected' ? [] : [review.holder];
    for (const text of [review.ratingNo, review.itemName, review.levelLabel, ...holder]) {
      expect(visibleText(document)).to.include(text);
    }
    await expect(tracker).to.be.accessible();
  });
}

it('before the first answer it says that it is asking', async () => {
  const { tracker } = await following(fakeTrackingClient());
  expect(visibleText(document)).to.equal('正在查询办理进度…');
  await expect(tracker).to.be.accessible();
});

it('what the office does is seen without a reload', async () => {
  const { client, tracker } = await following();
  client.move(REVIEWS.rectifying);
  await tracker.updateComplete;
  expect(current(tracker)).to.equal('整改');
  expect(visibleText(document)).to.include('核实：属实').and.include('您取证当天等候 1 小时 40 分钟');
  client.move(REVIEWS.closed);
  await tracker.updateComplete;
  expect(current(tracker)).to.equal('');
  expect(times(tracker)).to.have.length(5);
});

it('an overdue date is told in words, with the next remedy, not by colour alone', async () => {
  const { client, tracker } = await following(fakeTrackingClient(REVIEWS.rectifying));
  expect(visibleText(document)).to.include('时限内').and.not.to.include('12345');
  client.move(REVIEWS.dueSoon);
  await tracker.updateComplete;
  expect(visibleText(document)).to.include('即将到期').and.include('您可以先向承办单位询问');
  client.move(REVIEWS.overdue);
  await tracker.updateComplete;
  expect(visibleText(document)).to.include('已超期').and.include('您可以拨打 12345 反映');
});

it('an extension shows the first date, the new one and the reason', async () => {
  await following(fakeTrackingClient(REVIEWS.extended));
  for (const text of ['原定 2026年10月3日，已延期', '最晚 2026年10月20日', '自助取证机需更换读卡模块']) {
    expect(visibleText(document)).to.include(text);
  }
});

it('how the date was counted can be opened and read', async () => {
  const { tracker } = await following(fakeTrackingClient(REVIEWS.twentyFourHours));
  await click(await find(document, 'summary', '这个日期是怎么算的？'));
  expect(tracker.renderRoot.querySelector('details')?.open).to.equal(true);
  expect(visibleText(document)).to.include('（差评产生）').and.include('24 小时');
  expect(visibleText(document).split('起算')).to.have.length(2);
});

it('001：查实之前，写明查实后有多久整改、核实完毕后有多久答复', async () => {
  await following(fakeTrackingClient(REVIEWS.twentyFourHours));
  expect(visibleText(document))
    .to.include('查实后 15 个自然日内完成整改')
    .and.include('核实完毕后 15 个自然日内作出答复');
});

it('an opened account of the date stays open when the office does something', async () => {
  const { client, tracker } = await following(fakeTrackingClient(REVIEWS.opened));
  await click(await find(document, 'summary', '这个日期是怎么算的？'));
  client.move(REVIEWS.rectifying);
  await tracker.updateComplete;
  expect(tracker.renderRoot.querySelector('details')?.open).to.equal(true);
});

it('without a network the last known state stays, with the time it is from, until the network is back', async () => {
  const { client, tracker } = await following(fakeTrackingClient(REVIEWS.rectifying));
  client.trouble({ kind: 'unreachable' });
  await tracker.updateComplete;
  expect(current(tracker)).to.equal('整改');
  expect(visibleText(document)).to.match(/网络不通，以下是 \d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d的情况/);
  await expect(tracker).to.be.accessible();
  client.move(REVIEWS.rectifying);
  await tracker.updateComplete;
  expect(visibleText(document)).not.to.include('网络不通');
});

it('without a network from the start it says so, and follows once there is one', async () => {
  const { client, tracker } = await following(fakeTrackingClient());
  client.trouble({ kind: 'timed-out' });
  await tracker.updateComplete;
  expect(visibleText(document)).to.equal('暂时查不到进度，网络恢复后自动重试。');
  client.move(REVIEWS.opened);
  await tracker.updateComplete;
  expect(current(tracker)).to.equal('核实');
});

it('a token that nobody knows is told apart from a province that is away', async () => {
  const { client, tracker } = await following(fakeTrackingClient());
  client.trouble(refused('unavailable', '服务暂时不可用', 503));
  await tracker.updateComplete;
  expect(visibleText(document)).to.include('暂时查不到进度');
  client.trouble(refused('tracking-token-unknown', '查询凭证无效', 401));
  await tracker.updateComplete;
  await find(document, 'h3', '没有查到办理进度');
  await expect(tracker).to.be.accessible();
});

it('it asks only while it is in the page: once, after a move too, and not after it was taken out', async () => {
  const { client, tracker } = await following();
  expect(client.watchers).to.equal(1);
  move(tracker);
  expect(client.watchers).to.equal(1);
  const place = tracker.parentElement;
  tracker.remove();
  expect(client.watchers).to.equal(0);
  place?.append(tracker);
  expect(client.watchers).to.equal(1);
  client.move(REVIEWS.answered);
  await tracker.updateComplete;
  expect(current(tracker)).to.equal('办结');
});

it('it does not ask when it gets its client outside the page, and asks when it is put in', async () => {
  const client = fakeTrackingClient(REVIEWS.opened);
  const { tracker } = await following();
  const place = tracker.parentElement;
  tracker.remove();
  tracker.client = client;
  await tracker.updateComplete;
  expect(client.watchers).to.equal(0);
  place?.append(tracker);
  await tracker.updateComplete;
  expect(client.watchers).to.equal(1);
});

it('another client is another review: nothing of the former stays, and it is followed no more', async () => {
  const { client, tracker } = await following(fakeTrackingClient(REVIEWS.closed));
  const next = fakeTrackingClient();
  tracker.client = next;
  await tracker.updateComplete;
  expect([client.watchers, next.watchers]).to.deep.equal([0, 1]);
  expect(visibleText(document)).to.equal('正在查询办理进度…');
  tracker.client = undefined;
  await tracker.updateComplete;
  expect(next.watchers).to.equal(0);
});
