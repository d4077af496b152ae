import { find, visibleText } from '@haochaping/test-support/find';
import { fakeProvince } from '@haochaping/test-support/fakes';
import { bringLoader } from '@haochaping/test-support/host-page';
import { click, pressKeys } from '@haochaping/test-support/user-event';
import { BAD_RECEIPT } from '@haochaping/test-support/samples';
import { expect, fixture, waitUntil } from '@open-wc/testing';

const ENDPOINT = 'https://hcp.example.gov.cn';

const bring = () => bringLoader(new URL('./loader.ts', import.meta.url), { endpoint: ENDPOINT });

let province: ReturnType<typeof fakeProvince>;
before(bring);
beforeEach(() => (province = fakeProvince()));
afterEach(() => province.close());

const asked = () => province.calls.map(({ what, as }) => `${what} ${as}`);
const openDialogs = () => document.querySelectorAll('hcp-rating-dialog[open]');

async function leave(): Promise<void> {
  await find(document, 'button', '提交评价');
  await pressKeys('Escape');
  await waitUntil(() => openDialogs().length === 0);
}

it('the loader alone loads nothing and asks nobody', () => {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  expect(loaded.filter((path) => path.endsWith('/embed/src/rating.js'))).to.deep.equal([]);
  expect(customElements.get('hcp-rating-dialog')).to.equal(undefined);
  expect(province.calls).to.deep.equal([]);
});

it('a click on a button with a ticket opens the rating for that ticket', async () => {
  const button = await fixture('<button data-hcp-ticket="ticket-1">评价</button>');
  await click(button);
  await leave();
  expect(asked()).to.deep.equal([`GET ${ENDPOINT}/v1/rating-session Bearer ticket-1`]);
});

it('a click on a picture or a word inside the button does too, and so does the keyboard', async () => {
  const button = await fixture<HTMLElement>('<button data-hcp-ticket="ticket-2"><b>评</b><i>价</i></button>');
  await click(button.querySelector('i') ?? button);
  await leave();
  button.focus();
  await pressKeys('Enter');
  await leave();
  expect(asked()).to.deep.equal(Array(2).fill(`GET ${ENDPOINT}/v1/rating-session Bearer ticket-2`));
});

it('a button that the page adds later works like one that stood there before', async () => {
  const list = await fixture('<ul></ul>');
  list.innerHTML = '<li><button data-hcp-ticket="ticket-3">评价</button></li>';
  await click(await find(list, 'button'));
  await leave();
  expect(asked()).to.have.length(1);
});

it('clicks elsewhere, and on a button whose ticket is empty, are left alone', async () => {
  const page = await fixture('<p>正文 <button>别的</button> <button data-hcp-ticket="">没有票据</button></p>');
  for (const element of [page, ...page.querySelectorAll('button')]) await click(element);
  expect(openDialogs()).to.have.length(0);
  expect(province.calls).to.deep.equal([]);
});

it('the host’s script opens a rating and learns how it ended', async () => {
  const outcome = window.haochaping?.open({ ticket: async () => 'ticket-4' });
  await click(await find(document, 'label', '满意'));
  await click(await find(document, 'button', '提交评价'));
  await click(await find(document, 'button', '完成'));
  const { ratingNo, ratedAt } = BAD_RECEIPT;
  expect(await outcome).to.deep.equal({ outcome: 'rated', ratingNo, ratedAt });
});

it('the host’s script puts a tracker into its page', async () => {
  const into = await fixture('<div></div>');
  await window.haochaping?.track({ trackingToken: BAD_RECEIPT.trackingToken, into });
  await find(into, 'hcp-status-tracker');
  await find(document, 'h3', '办理进度');
  expect(visibleText(document)).to.include(BAD_RECEIPT.ratingNo);
});

it('loaded twice, the first loader stays, says so, and a click still opens one dialog once', async () => {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: string) => void warnings.push(text);
  const first = window.haochaping;
  await import('./loader.js'); // as another copy would come: a second script tag cannot run before it is bundled
  console.warn = warn;
  expect(window.haochaping).to.equal(first);
  expect(warnings).to.deep.equal(['[haochaping] loaded twice; the first is kept.']);
  const button = await fixture('<button data-hcp-ticket="ticket-5">评价</button>');
  await click(button);
  await leave();
  expect(document.querySelectorAll('hcp-rating-dialog')).to.have.length(1);
  expect(asked()).to.have.length(1);
});
