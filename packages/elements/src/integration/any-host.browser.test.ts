import { find } from '@haochaping/testing/citizen';
import { fakeRatingClient, fakeTrackingClient } from '@haochaping/testing/fakes';
import { click } from '@haochaping/testing/hand';
import { hear, move } from '@haochaping/testing/host';
import { BAD_RECEIPT, HOSTED_SESSION, LIULIN_SESSION, REVIEWS } from '@haochaping/testing/samples';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, type LitElement } from 'lit';
import '../define/hosted-page.js';
import '../define/indicators.js';
import '../define/questionnaire.js';
import '../define/rating-dialog.js';
import '../define/rating-form.js';
import '../define/rating-scale.js';
import '../define/receipt.js';
import '../define/status-tracker.js';
import * as elements from '../index.js';

const { levels, questionnaire, indicators } = LIULIN_SESSION;

/** Each element with what a host sets. */
const HOSTED: readonly (readonly [tag: string, set: () => Readonly<Record<string, unknown>>])[] = [
  ['hcp-rating-scale', () => ({ levels, level: 'satisfied', question: '满意吗？', name: 'level', required: true })],
  ['hcp-indicators', () => ({ indicators: indicators.dissatisfied, ticked: [], question: '哪里不好？' })],
  ['hcp-questionnaire', () => ({ questionnaire, answers: {} })],
  ['hcp-rating-form', () => ({ client: fakeRatingClient(), trackingUrl: '/track' })],
  ['hcp-rating-dialog', () => ({ client: fakeRatingClient(), open: true })],
  ['hcp-hosted-page', () => ({ session: HOSTED_SESSION, page: HOSTED_SESSION.rateable })],
  ['hcp-receipt', () => ({ receipt: BAD_RECEIPT, trackingUrl: '/track' })],
  ['hcp-status-tracker', () => ({ client: fakeTrackingClient(REVIEWS.rectifying) })],
];

const isLit = (element: Element): element is LitElement => 'updateComplete' in element;

function made(tag: string, set: Readonly<Record<string, unknown>>): LitElement {
  const element = document.createElement(tag);
  if (!isLit(element)) throw new Error(`${tag} is not defined`);
  return Object.assign(element, set);
}

/** What people see, without the marks that lit leaves for itself. */
const shown = (element: Element): string => (element.shadowRoot?.innerHTML ?? '').replace(/<!--.*?-->|lit\$\d+\$/g, '');

async function settled(element: LitElement): Promise<string> {
  let before = '';
  await waitUntil(() => {
    const same = shown(element) === before && before !== '';
    before = shown(element);
    return same;
  }, `${element.localName} shows something`);
  return before;
}

for (const [tag, set] of HOSTED) {
  it(`<${tag}> looks the same whether it is set up before or after it is put into the page`, async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const before = made(tag, set());
    place.append(before);
    const first = await settled(before);
    before.remove();
    const after = made(tag, {});
    place.append(after);
    await after.updateComplete;
    Object.assign(after, set());
    expect(await settled(after)).to.equal(first);
    after.remove();
  });

  it(`<${tag}> moved, taken out and put back again shows what it showed`, async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const element = made(tag, set());
    place.append(element);
    const first = await settled(element);
    move(element);
    expect(await settled(element)).to.equal(first);
    if (tag === 'hcp-rating-dialog') return; // taken out for good it is closed, as its own tests say
    element.remove();
    await Promise.resolve();
    place.append(element);
    expect(await settled(element)).to.equal(first);
  });
}

it('a form taken out of the page and put back keeps what was filled in', async () => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const form = made('hcp-rating-form', { client: fakeRatingClient() });
  place.append(form);
  await click(await find(document, 'label', '不满意'));
  form.remove();
  place.append(form);
  await form.updateComplete;
  const scale = form.renderRoot.querySelector('hcp-rating-scale');
  expect(scale?.level).to.equal('dissatisfied');
});

it('three hundred scales and a hundred trackers live on one page, each with its own choice', async function () {
  this.timeout(20_000);
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const scales = Array.from({ length: 300 }, () => made('hcp-rating-scale', { levels }));
  const client = () => fakeTrackingClient(REVIEWS.opened);
  const trackers = Array.from({ length: 100 }, () => made('hcp-status-tracker', { client: client() }));
  place.append(...scales, ...trackers);
  await Promise.all([...scales, ...trackers].map(({ updateComplete }) => updateComplete));
  await waitUntil(
    () => trackers.every(({ renderRoot }) => renderRoot.querySelector('ol')),
    'every tracker has its timeline',
    {
      timeout: 10_000,
    },
  );
  const heard = scales.map((scale) => hear(scale, 'hcp-level-chosen'));
  const last = scales.at(-1)?.renderRoot.querySelectorAll('label')[3];
  if (!last) throw new Error('it has five levels');
  await click(last);
  expect(heard.flat()).to.have.length(1);
  expect(place.querySelectorAll('hcp-rating-scale:not([level])')).to.have.length(300);
  expect(scales.flatMap(({ renderRoot }) => [...renderRoot.querySelectorAll('input:checked')])).to.have.length(1);
});

for (const [property, value] of [
  ['levels', null],
  ['levels', 'very-satisfied'],
  ['target', 'nobody'],
] as const) {
  it(`a scale whose ${property} is set to ${String(value)} keeps it, says so once in the console and does not throw`, async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...said: unknown[]) => void warnings.push(said[0]);
    try {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const scales = [1, 2].map(() => made('hcp-rating-scale', { levels, [property]: value }));
      place.append(...scales);
      await Promise.all(scales.map(({ updateComplete }) => updateComplete));
      expect(Reflect.get(scales[0] ?? {}, property)).to.equal(value);
      expect(warnings.filter((said) => String(said).includes(`<hcp-rating-scale>.${property}`)).length).to.be.at.most(
        1,
      );
      await expect(place).to.be.accessible();
    } finally {
      console.warn = warn;
    }
  });
}

const isEventClass = (value: unknown): value is new (detail: object) => CustomEvent<unknown> =>
  typeof value === 'function' && value.prototype instanceof CustomEvent;

for (const [name, Class] of Object.entries<unknown>(elements)) {
  if (!isEventClass(Class)) continue;
  it(`${name} neither bubbles nor leaves a shadow root, and cannot be undone`, () => {
    const { bubbles, composed, type, detail } = new Class({});
    expect([bubbles, composed]).to.deep.equal([false, false]);
    expect(type).to.match(/^hcp-[a-z-]+$/);
    expect(detail).to.be.an('object');
  });
}

for (const [tag, parts] of [
  ['hcp-rating-scale', ['question', 'level']],
  ['hcp-indicators', ['question', 'indicator']],
  ['hcp-hosted-page', ['link']],
  ['hcp-receipt', ['number']],
] as const) {
  it(`a host can style the parts of <${tag}> that are promised`, async () => {
    const [, set] = HOSTED.find(([each]) => each === tag) ?? [];
    const element = made(tag, set?.() ?? {});
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(element);
    await settled(element);
    for (const part of parts) expect(element.renderRoot.querySelector(`[part~=${part}]`), part).to.exist;
  });
}
