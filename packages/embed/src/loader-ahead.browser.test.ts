import { fakeProvince } from '@haochaping/test-support/fakes';
import { find } from '@haochaping/test-support/find';
import { bringLoader } from '@haochaping/test-support/host-page';
import { click, pressKeys } from '@haochaping/test-support/user-event';
import { expect, fixture, waitUntil } from '@open-wc/testing';

const bring = () =>
  bringLoader(new URL('./loader.ts', import.meta.url), { endpoint: 'https://hcp.example.gov.cn', preload: 'intent' });

let province: ReturnType<typeof fakeProvince>;
before(bring);
beforeEach(() => (province = fakeProvince()));
afterEach(() => province.close());

const isLoaded = () => customElements.get('hcp-rating-dialog') !== undefined;

it('whoever passes over the page loads nothing; whoever comes to a button loads the code, and the province is not asked', async () => {
  const page = await fixture('<p>正文 <button data-hcp-ticket="ticket-1">评价</button></p>');
  page.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  await new Promise((passed) => setTimeout(passed, 300));
  expect(isLoaded()).to.equal(false);
  page.querySelector('button')?.focus();
  await waitUntil(isLoaded, 'it is loaded', { timeout: 20_000 });
  expect(province.calls).to.deep.equal([]);
});

it('the click after it asks the province once, and says nothing of the page or the person, nor follows a redirect', async () => {
  const call = window.fetch.bind(window);
  const sent: RequestInit[] = [];
  window.fetch = (input, init = {}) => {
    sent.push(init);
    return call(input, init);
  };
  const button = await fixture('<button data-hcp-ticket="ticket-2">评价</button>');
  await click(button);
  await find(document, 'button', '提交评价');
  expect(province.calls.map(({ as }) => as)).to.deep.equal(['Bearer ticket-2']);
  window.fetch = call;
  const bare = { cache: 'no-store', credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer' };
  expect(sent).to.have.length(1);
  const { cache, credentials, redirect, referrerPolicy } = sent[0] ?? {};
  expect({ cache, credentials, redirect, referrerPolicy }).to.deep.equal(bare);
  await pressKeys('Escape');
});
