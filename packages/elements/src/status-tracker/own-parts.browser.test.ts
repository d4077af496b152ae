import { find, press, visibleText } from '@haochaping/test-support/find';
import { fakeTrackingClient, refused, type RatersOwn } from '@haochaping/test-support/fakes';
import { click } from '@haochaping/test-support/user-event';
import { move } from '@haochaping/test-support/host-page';
import { IDENTITIES, LOG_CHECKS, MY_RATINGS, REVIEWS } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/status-tracker.js';
import type { HcpStatusTracker } from './status-tracker.js';

const OWN: RatersOwn = { rating: [MY_RATINGS.open], access: [IDENTITIES.looked], log: [LOG_CHECKS.notYet] };

async function tracking(client = fakeTrackingClient(REVIEWS.answered, [], OWN)) {
  const tracker = await fixture<HcpStatusTracker>(html`<hcp-status-tracker .client=${client}></hcp-status-tracker>`);
  await tracker.updateComplete;
  return { client, tracker };
}

async function goodRating() {
  const client = fakeTrackingClient(undefined, [], { ...OWN, rating: [MY_RATINGS.good] });
  const { tracker } = await tracking(client);
  client.trouble(refused('bad-review-unknown', '没有这件差评', 404));
  return { client, tracker };
}

it('below the progress are the rating, who looked at the identity, and the check; nothing is asked before it is opened', async () => {
  const { tracker } = await tracking();
  expect(tracker.renderRoot.querySelector('hcp-my-rating, hcp-identity-access, hcp-log-check')).to.equal(null);
  await click(await find(document, 'summary', '我的评价与追评'));
  await find(document, 'button', '提交追评');
  await click(await find(document, 'summary', '谁看过我的姓名和电话'));
  await find(document, 'time', '2026年9月28日 09:30');
  await click(await find(document, 'summary', '验证我的评价没有被改'));
  await find(document, 'button', '再验证一次');
  await expect(tracker).to.be.accessible();
});

it('what was opened stays open, and what was typed stays, when the office does something or the tracker is moved', async () => {
  const { client, tracker } = await tracking();
  await click(await find(document, 'summary', '我的评价与追评'));
  (await find<HTMLTextAreaElement>(document, '#text')).value = '好了';
  client.move(REVIEWS.closed);
  move(tracker);
  await tracker.updateComplete;
  expect((await find<HTMLTextAreaElement>(document, '#text')).value).to.equal('好了');
});

it('a good rating opened no bad review: the rating itself is shown, its identity and the check; it is asked for no more', async () => {
  const { client, tracker } = await goodRating();
  await find(document, 'h3', '我的评价');
  await find(document, 'p', '这次评价不设追评。');
  await find(document, 'summary', '谁看过我的姓名和电话');
  expect(visibleText(document)).not.to.include('没有查到');
  expect(client.watchers).to.equal(0);
  await expect(tracker).to.be.accessible();
});

it('the office’s answer says until when the rater may speak before it may be closed', async () => {
  const answered = { ...REVIEWS.answered, verdictUntil: '2026-10-02T23:59:59+08:00' };
  await tracking(fakeTrackingClient(answered));
  expect(visibleText(document)).to.include('在 2026年10月2日前告诉我们您是否认可；逾期未回复的，按办结处理。');
});

it('a rater who has spoken is not told a time to speak', async () => {
  await tracking(fakeTrackingClient({ ...REVIEWS.closed, verdictUntil: '2026-10-02T23:59:59+08:00' }));
  expect(visibleText(document)).not.to.include('前告诉我们');
});

it('a part that cannot be looked up is asked for again, and the progress stays', async () => {
  await tracking(fakeTrackingClient(REVIEWS.answered, [], { access: [{ kind: 'unreachable' }, IDENTITIES.none] }));
  await click(await find(document, 'summary', '谁看过我的姓名和电话'));
  await press(document, '重试');
  await find(document, 'p', '没有保存您的姓名和电话。');
  expect(visibleText(document)).to.include('办理记录');
});
