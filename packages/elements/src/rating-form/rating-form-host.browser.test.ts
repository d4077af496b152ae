import { BAD_RECEIPT, GOOD_RECEIPT, REVIEWS, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { find, deepActiveElement, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient, fakeTrackingClient, type FakeRatingClient } from '@haochaping/test-support/fakes';
import { click, type } from '@haochaping/test-support/user-event';
import { recordEvents } from '@haochaping/test-support/host-page';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-form.js';
import '../define/status-tracker.js';
import type { HcpRatingForm } from './rating-form.js';

const EVENTS = ['hcp-level-chosen', 'hcp-indicators-ticked', 'hcp-rating-submitted', 'hcp-rating-skipped', 'hcp-done'];

const opened = (client: FakeRatingClient) =>
  fixture<HcpRatingForm>(html`<hcp-rating-form .client=${client}></hcp-rating-form>`);
const label = async (text: string) => click(await find(document, 'label', text));
/** Each button’s text has a line of its own. */
const canTrack = () => visibleText(document).split('\n').includes('查看办理进度');
const button = async (text: string) => click(await find(document, 'button', text));

it('the host hears of an accepted rating once, with its receipt, and of nothing before', async () => {
  const form = await opened(fakeRatingClient());
  const heard = recordEvents(form, ...EVENTS);
  await label('满意');
  await label('在线提交材料窗口核验');
  expect(heard).to.deep.equal([]);
  await button('提交评价');
  await find(document, 'h3', '评价已收到');
  expect(heard).to.deep.equal([{ type: 'hcp-rating-submitted', detail: { receipt: GOOD_RECEIPT } }]);
  await button('完成');
  expect(heard.slice(1)).to.deep.equal([{ type: 'hcp-done', detail: {} }]);
});

it('a rating that arrives only the second time is told once', async () => {
  const form = await opened(fakeRatingClient({ submissions: [{ kind: 'timed-out' }, 'accepted'] }));
  const heard = recordEvents(form, ...EVENTS);
  await label('不满意');
  await button('提交评价');
  await find(document, 'h3', '评价没有送达');
  expect(heard).to.deep.equal([]);
  await button('重新提交');
  await find(document, 'h3', '评价已收到');
  expect(heard).to.deep.equal([{ type: 'hcp-rating-submitted', detail: { receipt: BAD_RECEIPT } }]);
});

it('the host hears once that the citizen does not want to rate now', async () => {
  const form = await opened(fakeRatingClient());
  const heard = recordEvents(form, ...EVENTS);
  await button('暂不评价');
  await find(document, 'h3', '已选择暂不评价');
  expect(heard).to.deep.equal([{ type: 'hcp-rating-skipped', detail: {} }]);
});

it('nothing that happens inside leaks to the page around the form', async () => {
  const form = await opened(fakeRatingClient());
  const leaked = recordEvents(form.parentElement ?? document, ...EVENTS);
  await label('满意');
  await button('提交评价');
  await find(document, 'h3', '评价已收到');
  expect(leaked).to.deep.equal([]);
});

it('a bad rating leads to its status, with the token of its own receipt', async () => {
  const form = await opened(fakeRatingClient());
  const tokens: string[] = [];
  const tracking = fakeTrackingClient(REVIEWS.opened);
  form.trackWith = async (token) => {
    tokens.push(token);
    return tracking;
  };
  await label('非常不满意');
  await button('提交评价');
  await button('查看办理进度');
  const heading = await find(document, 'h3', '办理进度');
  expect(deepActiveElement(), 'the tracker is read out from its heading').to.equal(heading);
  expect(tokens).to.deep.equal([BAD_RECEIPT.trackingToken]);
  expect(tracking.watchers).to.equal(1);
  form.remove();
  expect(tracking.watchers).to.equal(0);
});

it('a good rating, or a host without tracking, has no status to lead to', async () => {
  const form = await opened(fakeRatingClient());
  await label('非常不满意');
  await button('提交评价');
  await find(document, 'h4', '您的意见已转交办理机构核实');
  expect(canTrack()).to.equal(false);
  form.trackWith = async () => fakeTrackingClient();
  form.client = fakeRatingClient();
  await label('满意');
  await button('提交评价');
  await find(document, 'h3', '评价已收到');
  expect(canTrack()).to.equal(false);
});

it('the receipt’s link leads to the host’s tracking page', async () => {
  const form = await opened(fakeRatingClient());
  form.trackingUrl = '/track';
  await label('不满意');
  await button('提交评价');
  await find(document, 'button', '复制链接');
});

it('another client is another rating: nothing filled in or complained about stays', async () => {
  const [first, second] = [fakeRatingClient({ session: XINHUA_SESSION }), fakeRatingClient()];
  const form = await opened(first);
  await label('不满意');
  await type(await find(document, '#text'), '等了很久');
  await button('提交评价');
  await find(document, '#identity-name-fault', '请填写姓名');
  form.client = second;
  await find(document, 'h3', '居民身份证换领');
  expect(form.leaveQuestion).to.equal(undefined);
  expect(form.renderRoot.querySelector<HTMLInputElement>('.scale :checked')?.value).to.equal(undefined);
  expect(visibleText(document)).not.to.include('请填写姓名');
  await label('满意');
  await button('提交评价');
  await waitUntil(() => second.submitted.length === 1);
  expect(first.submitted).to.deep.equal([]);
  expect(second.submitted[0]).not.to.have.property('text');
});

it('an answer to the rating before last does not come up in another', async () => {
  let arrive = (): void => undefined;
  const slow = fakeRatingClient();
  const late = new Promise<void>((resolve) => (arrive = resolve));
  const form = await opened({ ...slow, submit: async (submission) => late.then(() => slow.submit(submission)) });
  const heard = recordEvents(form, ...EVENTS);
  await label('满意');
  await button('提交评价');
  form.client = fakeRatingClient();
  await find(document, 'button', '提交评价');
  arrive();
  await new Promise((later) => setTimeout(later, 50));
  expect(heard).to.deep.equal([]);
  expect(visibleText(document)).not.to.include('评价已收到');
});

it('taking the client away leaves nothing on the screen', async () => {
  const form = await opened(fakeRatingClient());
  await label('满意');
  form.client = undefined;
  await form.updateComplete;
  expect(visibleText(document)).to.equal('');
  expect(form.leaveQuestion).to.equal(undefined);
});
