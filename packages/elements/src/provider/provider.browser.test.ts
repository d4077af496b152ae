import type { RatingClient } from '@haochaping/client';
import { find, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient, fakeTrackingClient } from '@haochaping/test-support/fakes';
import { move } from '@haochaping/test-support/host-page';
import { BAD_RECEIPT, HOSTED_SESSION, REVIEWS } from '@haochaping/test-support/samples';
import { aTimeout, expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/provider.js';
import '../define/receipt.js';
import '../define/rating-dialog.js';
import '../define/rating-form.js';
import '../define/review-list.js';

const client = fakeRatingClient();
const providing = (given: RatingClient | undefined, inside = html`<hcp-rating-form></hcp-rating-form>`) =>
  fixture<HTMLElementTagNameMap['hcp-provider']>(
    html`<hcp-provider .ratingClient=${given}><section>${inside}</section></hcp-provider>`,
  );
const formIn = (root: ParentNode) => {
  const form = root.querySelector('hcp-rating-form');
  if (!form) throw new Error('there is a form');
  return form;
};

it('the form inside begins with the client of the provider, at whatever depth it stands', async () => {
  const provider = await providing(client);
  await find(document, 'button', '提交评价');
  expect(formIn(provider).client).to.equal(client);
  await expect(provider).to.be.accessible();
});

it('a client that comes after the elements is given as soon as it is there, and another one in its place', async () => {
  const provider = await providing(undefined);
  provider.ratingClient = client;
  await find(document, 'button', '提交评价');
  provider.ratingClient = fakeRatingClient({ session: HOSTED_SESSION });
  await find(document, 'h3', '请到评价平台的页面上评价');
});

it('an element that comes later is given what is there, in the middle of other content too', async () => {
  const provider = await providing(client, html``);
  const later = document.createElement('div');
  later.innerHTML = '<p>后来的</p><hcp-rating-form></hcp-rating-form>';
  provider.append(later);
  await find(document, 'button', '提交评价');
});

it('each takes what is its own: the ticket’s client, the tracking token’s, the way from a receipt', async () => {
  const tracking = fakeTrackingClient(REVIEWS.answered);
  const trackWith = async () => tracking;
  const provider = await fixture<HTMLElementTagNameMap['hcp-provider']>(
    html`<hcp-provider tracking-url="/track" .trackingClient=${tracking} .trackWith=${trackWith}>
      <hcp-rating-dialog></hcp-rating-dialog><hcp-receipt .receipt=${BAD_RECEIPT}></hcp-receipt>
      <hcp-status-tracker></hcp-status-tracker><hcp-review-line></hcp-review-line>
    </hcp-provider>`,
  );
  await find(provider, 'h3', '办理进度');
  await find(provider, '.turn', '等您回复');
  expect(tracking.watchers).to.equal(1);
  const dialog = provider.querySelector('hcp-rating-dialog');
  const receipt = provider.querySelector('hcp-receipt');
  expect([dialog?.client, dialog?.trackWith, dialog?.trackingUrl]).to.deep.equal([undefined, trackWith, '/track']);
  expect([receipt?.trackWith, receipt?.trackingUrl]).to.deep.equal([trackWith, '/track']);
});

it('an element with a client of its own keeps it, whatever the provider does and wherever it goes', async () => {
  const own = fakeRatingClient();
  const provider = await providing(client, html`<hcp-rating-form .client=${own}></hcp-rating-form>`);
  const form = formIn(provider);
  provider.ratingClient = fakeRatingClient();
  await provider.updateComplete;
  expect(form.client).to.equal(own);
  document.body.append(form);
  expect(form.client).to.equal(own);
  form.remove();
});

it('who moves out of the provider loses its client, and who comes back has it again', async () => {
  const provider = await providing(client);
  const form = formIn(provider);
  await find(document, 'button', '提交评价');
  const outside = await fixture('<div></div>');
  outside.append(form);
  expect(form.client).to.equal(undefined);
  await form.updateComplete;
  expect(visibleText(form)).to.equal('');
  provider.append(form);
  await find(document, 'button', '提交评价');
  expect(form.client).to.equal(client);
});

it('moved about inside, or kept aside for a while, a form begins no second time', async () => {
  let asked = 0;
  const counted = { ...client, session: async () => ((asked += 1), client.session()) };
  const provider = await providing(counted);
  const form = formIn(provider);
  await find(document, 'button', '提交评价');
  move(form);
  form.remove();
  await aTimeout(20);
  provider.append(form);
  await find(document, 'button', '提交评价');
  expect(asked).to.equal(1);
});

it('of providers inside each other the nearest gives, and what it has not comes from further out', async () => {
  const [outer, tracking] = [fakeRatingClient(), fakeTrackingClient(REVIEWS.answered)];
  const outermost = await fixture<HTMLElementTagNameMap['hcp-provider']>(
    html`<hcp-provider .ratingClient=${outer} .trackingClient=${tracking}>
      <hcp-provider .ratingClient=${client}
        ><hcp-rating-form></hcp-rating-form><hcp-status-tracker></hcp-status-tracker
      ></hcp-provider>
    </hcp-provider>`,
  );
  const form = formIn(outermost);
  expect(form.client).to.equal(client);
  expect(outermost.querySelector('hcp-status-tracker')?.client).to.equal(tracking);
  const inner = outermost.querySelector('hcp-provider');
  if (inner) inner.ratingClient = undefined;
  await inner?.updateComplete;
  expect(form.client).to.equal(outer);
});

it('an element whose code comes later is given its client then', async () => {
  const provider = await providing(client, html`<hcp-log-check></hcp-log-check>`);
  provider.trackingClient = fakeTrackingClient();
  await provider.updateComplete;
  await import('../define/log-check.js');
  await aTimeout(0);
  expect(provider.querySelector('hcp-log-check')?.client).to.equal(provider.trackingClient);
});

it('taken out and put back, the provider still sees who comes', async () => {
  const provider = await providing(client, html``);
  move(provider);
  provider.append(document.createElement('hcp-rating-form'));
  await find(document, 'button', '提交评价');
});

it('its appearance and its language hold for what stands inside', async () => {
  const provider = await providing(client);
  provider.appearance = 'dark elder';
  provider.lang = 'en';
  await find(provider, 'button', 'Next');
  expect(provider.matches('[data-hcp-appearance~=dark][data-hcp-appearance~=elder]')).to.equal(true);
  await expect(provider).to.be.accessible();
});

it('an appearance that is none is said on the console, and nothing breaks', async () => {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (sentence: string) => void said.push(sentence);
  const provider = await providing(client);
  provider.appearance = 'gloomy';
  await provider.updateComplete;
  console.warn = warn;
  expect(said.join()).to.include('<hcp-provider>.appearance').and.include('light, dark, auto, elder');
  expect(provider.dataset.hcpAppearance).to.equal('gloomy');
});
