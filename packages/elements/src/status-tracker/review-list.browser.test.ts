import type { ReviewWatcher } from '@haochaping/client';
import { find, press, visibleText } from '@haochaping/test-support/find';
import { fakeTrackingClient, refused } from '@haochaping/test-support/fakes';
import { click, pressKeys, type } from '@haochaping/test-support/user-event';
import { move } from '@haochaping/test-support/host-page';
import { MY_RATINGS, NEWER_REVIEW, REVIEWS } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/review-list.js';
import type { HcpReviewLine } from './review-line.js';
import type { HcpReviewList } from './review-list.js';

const listed = (...clients: ReturnType<typeof fakeTrackingClient>[]) =>
  fixture<HcpReviewList>(html`<hcp-review-list .clients=${clients}></hcp-review-list>`);
const line = (client: ReturnType<typeof fakeTrackingClient>) =>
  fixture<HcpReviewLine>(html`<hcp-review-line .client=${client}></hcp-review-line>`);

it('a line says what was rated, the stage, how the date stands, and the date', async () => {
  const element = await line(fakeTrackingClient(REVIEWS.overdue));
  await find(document, '.stage', '整改中');
  expect(visibleText(document))
    .to.include(REVIEWS.overdue.itemName)
    .and.include('已超期')
    .and.include('最晚 2026年10月3日');
  await expect(element).to.be.accessible();
});

it('a line says that the rater is asked, and follows what the office does, once also after a move', async () => {
  const client = fakeTrackingClient(REVIEWS.answered);
  const element = await line(client);
  await find(document, '.turn', '等您回复');
  move(element);
  expect(client.watchers).to.equal(1);
  client.move(REVIEWS.closed);
  await find(document, '.stage', '已办结');
  expect(visibleText(document)).not.to.include('等您回复');
  element.remove();
  expect(client.watchers).to.equal(0);
});

it('in the row of a case it says what to press at once, the stage, and when the rater is waited for', async () => {
  const client = fakeTrackingClient();
  const row = await fixture<HTMLElement>(
    html`<a href="#track"><hcp-review-line in-row .client=${client}></hcp-review-line></a>`,
  );
  expect(visibleText(row)).to.equal('查看进度');
  client.move(REVIEWS.rectifying);
  await find(row, '.stage', '整改中');
  client.move(REVIEWS.answered);
  await find(row, '.turn', '等您回复');
  expect(visibleText(row).replace(/\s+/g, ' ')).to.equal('等您回复 查看进度');
  await expect(row).to.be.accessible();
});

it('a line of a good rating says when it was given', async () => {
  const client = fakeTrackingClient(undefined, [], { rating: [MY_RATINGS.good] });
  const element = await line(client);
  client.trouble(refused('bad-review-unknown', '没有这件差评', 404));
  await find(document, '.muted', '评价于 2026年9月18日 15:16');
  await expect(element).to.be.accessible();
});

it('a line tells waiting, a province that is away and a token that nobody knows apart', async () => {
  const client = fakeTrackingClient();
  await line(client);
  expect(visibleText(document)).to.equal('正在查询办理进度…');
  client.trouble({ kind: 'unreachable' });
  await find(document, '.muted', '暂时查不到进度，网络恢复后自动重试。');
  client.trouble(refused('tracking-token-unknown', '查询凭证无效', 401));
  await find(document, '.muted', '没有查到办理进度');
});

it('a stage that this version does not know is shown as it came', async () => {
  await line(fakeTrackingClient(NEWER_REVIEW));
  await find(document, '.stage', 'in-mediation（本页面暂不认识）');
});

it('several ratings stand in a list; each opens into its tracker, by keyboard too', async () => {
  const list = await listed(fakeTrackingClient(REVIEWS.overdue), fakeTrackingClient(REVIEWS.closed));
  await find(document, '.stage', '整改中');
  expect(list.renderRoot.querySelectorAll('li')).to.have.length(2);
  expect(list.renderRoot.querySelector('hcp-status-tracker')).to.equal(null);
  await click(await find(document, 'summary'));
  await find(document, 'h3', '办理进度');
  list.renderRoot.querySelectorAll('summary')[1]?.focus();
  await pressKeys('Enter');
  await find(document, '.mark', '✓');
  expect(list.renderRoot.querySelectorAll('hcp-status-tracker')).to.have.length(2);
  await expect(list).to.be.accessible();
});

it('folded and opened again, a reply half written is still there', async () => {
  await listed(fakeTrackingClient(REVIEWS.answered));
  await find(document, '.turn', '等您回复');
  const fold = await find(document, 'summary');
  await click(fold);
  await click(await find(document, 'input[value=refused]'));
  await type(await find(document, 'textarea'), '专窗开了两天');
  await click(fold);
  expect(visibleText(document)).not.to.include('您认可这个答复吗？');
  await click(fold);
  expect((await find<HTMLTextAreaElement>(document, 'textarea')).value).to.equal('专窗开了两天');
});

it('a rating that is new in the list does not close the one that is open', async () => {
  const first = fakeTrackingClient(REVIEWS.overdue);
  const list = await listed(first);
  await click(await find(document, 'summary'));
  const tracker = await find(document, 'hcp-status-tracker');
  list.clients = [fakeTrackingClient(REVIEWS.closed), first];
  await list.updateComplete;
  expect(tracker.isConnected && tracker.checkVisibility()).to.equal(true);
});

it('opened, the line and its tracker ask the province together: once, and once also for a good rating', async () => {
  const watched = [
    fakeTrackingClient(REVIEWS.answered),
    fakeTrackingClient(undefined, [], { rating: [MY_RATINGS.good] }),
  ];
  let asked = 0;
  const counted = watched.map((client) => ({
    ...client,
    watch: (watcher: ReviewWatcher) => ((asked += 1), client.watch(watcher)),
  }));
  const list = await fixture<HcpReviewList>(html`<hcp-review-list .clients=${counted}></hcp-review-list>`);
  await find(document, '.turn', '等您回复');
  watched[1]?.trouble(refused('bad-review-unknown', '没有这件差评', 404));
  await find(document, '.muted', '评价于 2026年9月18日 15:16');
  for (const row of list.renderRoot.querySelectorAll('summary')) await click(row);
  await find(document, 'h3', '我的评价');
  await find(document, 'h3', '办理进度');
  expect(asked).to.equal(2);
  expect(watched.map(({ watchers }) => watchers)).to.deep.equal([1, 0]);
  list.remove();
  expect(watched.map(({ watchers }) => watchers)).to.deep.equal([0, 0]);
});

it('what the rater says in the tracker, the line above says at once', async () => {
  await listed(fakeTrackingClient(REVIEWS.answered, [REVIEWS.closed]));
  await find(document, '.turn', '等您回复');
  await click(await find(document, 'summary'));
  await click(await find(document, 'label', '满意，可以办结'));
  await press(document, '提交');
  await find(document, '.stage', '已办结');
  expect(visibleText(document)).not.to.include('等您回复');
});

it('a line that was away meanwhile says what the others have heard', async () => {
  const client = fakeTrackingClient(REVIEWS.answered);
  await line(client);
  const away = await line(client);
  await find(document, '.turn', '等您回复');
  const place = away.parentElement;
  away.remove();
  client.move(REVIEWS.closed);
  place?.append(away);
  await away.updateComplete;
  expect(visibleText(place ?? document)).to.include('已办结');
  expect(client.watchers).to.equal(1);
});

it('where there is nothing to look up, it says so', async () => {
  const list = await listed();
  expect(visibleText(document)).to.equal('没有可以查询的评价。');
  await expect(list).to.be.accessible();
});
