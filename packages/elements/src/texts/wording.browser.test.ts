import { find, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { move } from '@haochaping/test-support/host-page';
import { GOOD_RECEIPT } from '@haochaping/test-support/samples';
import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { HcpIndicators } from '../indicators/indicators.js';
import '../define/rating-form.js';
import '../define/receipt.js';
import type { HcpRatingForm } from '../rating-form/rating-form.js';
import type { HcpReceipt } from '../receipt/receipt.js';
import { longer, pseudoLocale } from '../test-support/pseudo-locale.js';
import { en } from './en/en.js';
import { provideTexts } from './provide-texts.js';

const TITLES = { 'zh-Hans': '评价已收到', 'zh-Hant': '評價已收到', en: 'Rating received' };

const receipt = html`<hcp-receipt .receipt=${GOOD_RECEIPT}></hcp-receipt>`;
const shownIn = (lang: string) => fixture<HTMLElement>(html`<div lang=${lang}>${receipt}</div>`);
const titled = (root: ParentNode, title: string) => find(root, 'h3', title);
const isMarked = (root: ParentNode) => {
  const top = root.querySelector('hcp-receipt')?.shadowRoot?.querySelector('.receipt');
  expect(top).to.exist;
  return top?.getAttribute('lang');
};

afterEach(() => (document.documentElement.lang = 'zh-CN'));

for (const [lang, title] of [
  ['zh-CN', TITLES['zh-Hans']],
  ['zh-HK', TITLES['zh-Hant']],
  ['en-US', TITLES.en],
] as const) {
  it(`in a page in ${lang} a receipt is headed “${title}”`, async () => {
    const page = await shownIn(lang);
    await titled(page, title);
    expect(isMarked(page)).to.equal(null);
    await expect(page).to.be.accessible();
  });
}

it('a language that nobody has provided is told in what is built in, and marked as that for screen readers', async () => {
  const page = await shownIn('fr');
  await titled(page, TITLES['zh-Hans']);
  expect(isMarked(page)).to.equal('zh-Hans');
  const unsaid = await shownIn('');
  expect(isMarked(unsaid)).to.equal('zh-Hans');
});

it('the element’s own lang comes before its ancestors’, and the nearest ancestor’s before the document’s', async () => {
  document.documentElement.lang = 'en';
  const page = await fixture<HTMLElement>(
    html`<div lang="zh-TW"><hcp-receipt lang="zh" .receipt=${GOOD_RECEIPT}></hcp-receipt></div>`,
  );
  await titled(page, TITLES['zh-Hans']);
  page.querySelector('hcp-receipt')?.removeAttribute('lang');
  await titled(page, TITLES['zh-Hant']);
  page.removeAttribute('lang');
  await titled(page, TITLES.en);
});

it('a lang set on the element, on an ancestor or on the document changes the words that are shown', async () => {
  const page = await fixture<HTMLElement>(html`<div>${receipt}</div>`);
  await titled(page, TITLES['zh-Hans']);
  document.documentElement.lang = 'en';
  await titled(page, TITLES.en);
  page.lang = 'zh-HK';
  await titled(page, TITLES['zh-Hant']);
  const element = page.querySelector<HcpReceipt>('hcp-receipt');
  if (element) element.lang = 'en-GB';
  await titled(page, TITLES.en);
});

it('a lang is heard through the shadow roots of a host', async () => {
  const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  const root = page.attachShadow({ mode: 'open' });
  const inner = document.createElement('section');
  const element = document.createElement('hcp-receipt');
  element.receipt = GOOD_RECEIPT;
  inner.append(element);
  root.append(inner);
  await titled(root, TITLES.en);
  inner.lang = 'zh-TW';
  await titled(root, TITLES['zh-Hant']);
  inner.removeAttribute('lang');
  page.lang = 'zh';
  await titled(root, TITLES['zh-Hans']);
});

it('an element moved to another place speaks the language of that place, and still hears it change', async () => {
  const [english, chinese] = [await shownIn('en'), await fixture<HTMLElement>(html`<div lang="zh-CN"></div>`)];
  await titled(english, TITLES.en);
  const element = english.querySelector('hcp-receipt');
  if (element) chinese.append(element);
  await titled(chinese, TITLES['zh-Hans']);
  if (element) move(element);
  chinese.lang = 'zh-TW';
  await titled(chinese, TITLES['zh-Hant']);
});

it('a place’s own language can be provided later; whoever waited for it changes, one request for all', async () => {
  const page = await fixture<HTMLElement>(html`<div lang="x-late">${receipt}${receipt}${receipt}</div>`);
  await titled(page, TITLES['zh-Hans']);
  let asked = 0;
  provideTexts('X-Late', async () => {
    asked += 1;
    await aTimeout(10);
    return pseudoLocale('x-late', en, longer);
  });
  await titled(page, longer(TITLES.en));
  expect(asked).to.equal(1);
  expect(visibleText(page)).not.to.include(TITLES['zh-Hans']);
  expect(isMarked(page)).to.equal(null);
});

it('texts that cannot be loaded leave what is built in, and are asked for again with the next element', async () => {
  let asked = 0;
  provideTexts('x-broken', async () => {
    asked += 1;
    if (asked === 1) throw new TypeError('Failed to fetch dynamically imported module');
    return pseudoLocale('x-broken', en, longer);
  });
  const page = await shownIn('x-broken');
  await aTimeout(20);
  expect(visibleText(page)).to.include(TITLES['zh-Hans']);
  expect(asked).to.equal(1);
  await shownIn('x-broken');
  await titled(page, longer(TITLES.en)).catch(() => undefined);
  expect(asked).to.equal(2);
});

it('while a language is on its way the former one stays, and where it does not come the built-in one is told', async () => {
  const page = await shownIn('en');
  await titled(page, TITLES.en);
  let fail = (): void => undefined;
  provideTexts('x-slow', () => new Promise((_resolve, reject) => (fail = () => reject(new Error('offline')))));
  page.lang = 'x-slow';
  await aTimeout(20);
  await titled(page, TITLES.en);
  fail();
  await titled(page, TITLES['zh-Hans']);
  expect(isMarked(page)).to.equal('zh-Hans');
});

it('other words can be provided for Simplified Chinese itself', async () => {
  provideTexts('zh-Hans-x-town', { ...en, language: 'zh-Hans' });
  await titled(await shownIn('zh-Hans-x-town'), TITLES.en);
});

it('what was taken out of the page hears nothing any more', async () => {
  const page = await shownIn('zh');
  const element = page.querySelector<HcpReceipt>('hcp-receipt');
  element?.remove();
  page.lang = 'en';
  document.documentElement.lang = 'en';
  await aTimeout(20);
  expect(element?.renderRoot.textContent).to.include(TITLES['zh-Hans']);
  if (element) page.append(element);
  await titled(page, TITLES.en);
});

it('hundreds of elements share one observer, and a page that changes something else asks none of them', async () => {
  let observers = 0;
  let looks = 0;
  const { MutationObserver: Real } = window;
  class Counted extends Real {
    constructor(callback: MutationCallback) {
      super(callback);
      observers += 1;
    }
  }
  window.MutationObserver = Counted;
  const page = await fixture<HTMLElement>(
    html`<div lang="en">${Array.from({ length: 300 }, () => html`<hcp-receipt></hcp-receipt>`)}</div>`,
  );
  window.MutationObserver = Real;
  const closest = Object.getOwnPropertyDescriptor(Element.prototype, 'closest') ?? {};
  Object.defineProperty(Element.prototype, 'closest', { configurable: true, value: () => ((looks += 1), null) });
  page.className = 'busy';
  page.dataset.count = '1';
  page.append('text');
  await aTimeout(20);
  Object.defineProperty(Element.prototype, 'closest', closest);
  expect(observers).to.be.at.most(1);
  expect(looks).to.equal(0);
});

it('a subclass under a host’s own name is told the language too', async () => {
  class TownIndicators extends HcpIndicators {}
  customElements.define('town-indicators', TownIndicators);
  const town = await fixture<TownIndicators>(html`<town-indicators lang="en"></town-indicators>`);
  town.indicators = Array.from({ length: 4 }, (_none, at) => ({ code: `c${at}`, text: `${at}`, base: at === 0 }));
  await waitUntil(() => town.renderRoot.textContent.includes('3 more options'));
});

it('while other texts are awaited, an element that holds another one comes to rest', async () => {
  provideTexts('bo', () => new Promise(() => undefined));
  const page = await fixture<HTMLElement>(
    html`<div lang="zh-CN"><hcp-rating-form .client=${fakeRatingClient()}></hcp-rating-form></div>`,
  );
  await find(page, '.scale');
  const form = page.querySelector<HcpRatingForm>('hcp-rating-form');
  form?.renderRoot.append(document.createElement('hcp-receipt'));
  let updates = 0;
  // Without end nothing else would ever run again, not even this test.
  form?.addController({
    hostUpdated() {
      updates += 1;
      if (updates > 50) page.remove();
    },
  });
  page.lang = 'bo';
  await aTimeout(500);
  expect(updates).to.be.within(1, 10);
});
