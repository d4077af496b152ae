import { find } from '@haochaping/test-support/find';
import { fakeProvince } from '@haochaping/test-support/fakes';
import { click, pressKeys } from '@haochaping/test-support/user-event';
import { BAD_RECEIPT } from '@haochaping/test-support/samples';
import { expect, fixture, waitUntil } from '@open-wc/testing';

const ENDPOINT = 'https://hcp.example.gov.cn';

let province: ReturnType<typeof fakeProvince>;
beforeEach(() => (province = fakeProvince()));
afterEach(() => province.close());

it('beside an element whose id is its name, and loaded as a module, it finds itself and works', async () => {
  const named = await fixture('<div id="haochaping"></div>');
  expect(window.haochaping).to.equal(named);
  const script = document.createElement('script');
  script.type = 'module';
  script.src = new URL('./loader.ts?haochaping.js', import.meta.url).href;
  script.dataset.endpoint = ENDPOINT;
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  document.head.append(script);
  await loaded;
  expect(window.haochaping).to.have.keys('version', 'open', 'track', 'known', 'find', 'check');
  // One that nobody answers would hold up the page for ever.
  window.alert = (sentence) => {
    throw new Error(String(sentence));
  };
  await click(await fixture('<button data-hcp-ticket="ticket-1">评价</button>'));
  await find(document, 'button', '提交评价', 8_000);
  await pressKeys('Escape');
  await waitUntil(() => document.querySelector('hcp-rating-dialog[open]') === null);
  expect(province.calls.map(({ what }) => what)).to.deep.equal([`GET ${ENDPOINT}/v1/rating-session`]);
});

for (const [what, hash] of [
  ['where the link of a receipt has it', ''],
  ['behind the path of a router that uses the hash itself', '#/track'],
] as const) {
  it(`a tracker finds its token in the address, ${what}`, async () => {
    history.replaceState(null, '', `${location.pathname}${location.search}${hash}#${BAD_RECEIPT.trackingToken}`);
    const into = await fixture('<div></div>');
    await window.haochaping?.track({ into });
    await find(document, 'h3', '办理进度');
    history.replaceState(null, '', location.pathname + location.search);
    expect(province.calls[0]?.as).to.equal(`Bearer ${BAD_RECEIPT.trackingToken}`);
  });
}
