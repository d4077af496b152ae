import { find } from '@haochaping/test-support/find';
import { fakeProvince } from '@haochaping/test-support/fakes';
import { click, pressKeys } from '@haochaping/test-support/user-event';
import { expect, fixture, waitUntil } from '@open-wc/testing';

const { warn } = console;
const warnings: string[] = [];
let province: ReturnType<typeof fakeProvince>;
beforeEach(() => {
  province = fakeProvince();
  console.warn = (text: string) => void warnings.push(text);
});
afterEach(() => {
  console.warn = warn;
  warnings.length = 0;
  province.close();
});

const address = new URL('./loader.ts?haochaping.js', import.meta.url).href;

/** As jQuery's `.html('<script src=…>')` does: the tag stands in the page and is never run; its text is, without an address. */
async function bringByJQuery(endpoint: string | undefined): Promise<void> {
  document.querySelectorAll('script[src*="haochaping.js"]').forEach((script) => script.remove());
  const inert = document.createElement('script');
  inert.type = 'text/plain';
  inert.src = address;
  if (endpoint !== undefined) inert.dataset.endpoint = endpoint;
  const text = document.createElement('script');
  // The published file is a function that is called at once.
  text.textContent = `{${await (await fetch(address)).text()}}`;
  document.body.append(inert, text);
}

it('where the host has something else of its name, buttons work and the console says what stands in the way', async () => {
  const theirs = { version: '1.0' };
  Object.assign(window, { haochaping: theirs });
  province.close();
  await bringByJQuery('https://hcp.example.gov.cn');
  province = fakeProvince();
  expect(window.haochaping).to.equal(theirs);
  expect(warnings).to.have.length(1);
  expect(warnings[0]).to.include('window.haochaping').and.include('rename');
  await click(await fixture('<button data-hcp-ticket="ticket-1">评价</button>'));
  await find(document, 'button', '提交评价', 8_000);
  await pressKeys('Escape');
  await waitUntil(() => document.querySelector('hcp-rating-dialog[open]') === null);
  expect(province.calls.map(({ what }) => what)).to.deep.equal(['GET https://hcp.example.gov.cn/v1/rating-session']);
});

for (const endpoint of [undefined, '', 'hcp.example.gov.cn', 'ftp://hcp.example.gov.cn']) {
  it(`a data-endpoint that is ${endpoint ?? 'missing'} is named in the console with what to write`, async () => {
    Reflect.deleteProperty(window, 'haochaping');
    province.close();
    await bringByJQuery(endpoint);
    province = fakeProvince();
    expect(warnings).to.have.length(1);
    expect(warnings[0])
      .to.include(`data-endpoint="${endpoint ?? ''}"`)
      .and.include('https://');
    Reflect.deleteProperty(window, 'haochaping');
  });
}
