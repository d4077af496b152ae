import { find } from '@haochaping/test-support/find';
import { fakeMemory, fakeRatingClient, fakeTrackingClient, REMEMBERED } from '@haochaping/test-support/fakes';
import { click } from '@haochaping/test-support/user-event';
import { recordEvents, move } from '@haochaping/test-support/host-page';
import { BAD_RECEIPT, HOSTED_SESSION, LIULIN_SESSION, REVIEWS } from '@haochaping/test-support/samples';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, type LitElement } from 'lit';
import '../define/hosted-page.js';
import '../define/indicators.js';
import '../define/kiosk.js';
import '../define/provider.js';
import '../define/questionnaire.js';
import '../define/rating-dialog.js';
import '../define/rating-form.js';
import '../define/rating-scale.js';
import '../define/receipt.js';
import '../define/remember.js';
import '../define/review-line.js';
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
  ['hcp-remember', () => ({ memory: fakeMemory(), rating: REMEMBERED })],
  ['hcp-review-line', () => ({ client: fakeTrackingClient(REVIEWS.rectifying) })],
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
  expect(form.renderRoot.querySelector<HTMLInputElement>('.scale :checked')?.value).to.equal('dissatisfied');
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
  const heard = scales.map((scale) => recordEvents(scale, 'hcp-level-chosen'));
  const last = scales.at(-1)?.renderRoot.querySelectorAll('label')[3];
  if (!last) throw new Error('it has five levels');
  await click(last);
  expect(heard.flat()).to.have.length(1);
  expect(place.querySelectorAll('hcp-rating-scale:not([level])')).to.have.length(300);
  expect(scales.flatMap(({ renderRoot }) => [...renderRoot.querySelectorAll('input:checked')])).to.have.length(1);
});

/** What a host may set by mistake, each property once: what was said of it is not said again on this page. */
const MISTAKEN: readonly (readonly [tag: string, property: string, values: readonly unknown[], says: string])[] = [
  ['hcp-rating-scale', 'levels', [null, 'very-satisfied', 5, {}], 'a list of levels'],
  ['hcp-rating-scale', 'target', ['nobody', null, 'constructor'], '"service" or "staff"'],
  ['hcp-indicators', 'indicators', [null, '207', { dissatisfied: [] }], 'a list of indicators'],
  ['hcp-indicators', 'ticked', [null, '207', true], 'a list of codes'],
  [
    'hcp-questionnaire',
    'questionnaire',
    ['q1', {}, [], { questions: 'all' }],
    'a questionnaire with a list of questions',
  ],
  ['hcp-questionnaire', 'answers', [null, 'yes', 1], 'an object of answers by question id'],
  ['hcp-rating-form', 'client', ['a ticket', {}, 1], 'a rating client'],
  [
    'hcp-receipt',
    'receipt',
    ['141125-20260918-7F3K9Q2M', {}, { ...BAD_RECEIPT, ratedAt: '昨天' }],
    'a receipt as the client gave it',
  ],
];

async function warned(does: () => Promise<void>): Promise<readonly unknown[]> {
  const { warn } = console;
  const warnings: unknown[] = [];
  console.warn = (...said: unknown[]) => void warnings.push(said[0]);
  await does().finally(() => (console.warn = warn));
  return warnings;
}

for (const [tag, property, values, says] of MISTAKEN) {
  it(`<${tag}> with a ${property} that is none keeps it, says so once in the console and does not throw`, async () => {
    const [, set] = HOSTED.find(([each]) => each === tag) ?? [];
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const elements = values.map((value) => made(tag, { ...set?.(), [property]: value }));
    const warnings = await warned(async () => {
      place.append(...elements);
      await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    });
    expect(elements.map((element): unknown => Reflect.get(element, property))).to.deep.equal(values);
    const about = warnings.filter((said) => String(said).includes(`<${tag}>.${property} `));
    expect(about).to.deep.equal([`[haochaping] <${tag}>.${property} should be ${says}; what was set is not shown.`]);
    await expect(place).to.be.accessible();
    const [element] = elements;
    if (!element) throw new Error('there is one');
    Object.assign(element, set?.());
    await waitUntil(() => shown(element) !== '', 'set right it is shown');
  });
}

it('answers that are of another kind than their question are not shown, and nothing breaks', async () => {
  const answers = Object.fromEntries(
    (questionnaire?.questions ?? []).map(({ id }, at) => [id, [null, 5, {}, []][at % 4]]),
  );
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const element = made('hcp-questionnaire', { questionnaire, answers, name: 'q' });
  place.append(element);
  await element.updateComplete;
  expect(element.renderRoot.querySelectorAll('input:checked')).to.have.length(0);
});

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

type Declared = { readonly tagName: string; readonly cssParts: readonly Named[]; readonly slots: readonly Named[] };
type Named = { readonly name: string };

type Manifest = { readonly modules: readonly { readonly declarations: readonly Declared[] }[] };
const isManifest = (read: unknown): read is Manifest => typeof read === 'object' && read !== null && 'modules' in read;

/** What is promised to hosts, in the manifest that is published. */
async function promised(): Promise<readonly Declared[]> {
  const read: unknown = await (await fetch(new URL('../../custom-elements.json', import.meta.url))).json();
  if (!isManifest(read)) throw new Error('npm run update');
  return read.modules.flatMap(({ declarations }) => declarations);
}

it('a host can style from outside every part that is promised', async () => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const styles = place.appendChild(document.createElement('style'));
  const tried: string[] = [];
  for (const { tagName, cssParts } of await promised()) {
    if (cssParts.length === 0) continue;
    const [, set] = HOSTED.find(([each]) => each === tagName) ?? [];
    if (!set) throw new Error(`say above how a host sets up ${tagName}`);
    const element = made(tagName, set());
    place.append(element);
    await settled(element);
    for (const { name } of cssParts) {
      styles.textContent = `${tagName}::part(${name}) { outline: 7px solid rgb(1, 2, 3); }`;
      const part = element.renderRoot.querySelector(`[part~=${name}]`);
      expect(part && getComputedStyle(part).outlineWidth, `${tagName}::part(${name})`).to.equal('7px');
      tried.push(`${tagName}::part(${name})`);
    }
    element.remove();
  }
  expect(tried).to.include('hcp-rating-scale::part(level)').and.to.include('hcp-questionnaire::part(question)');
});

it('a host’s content shows in every slot that is promised', async () => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  for (const { tagName, slots } of await promised()) {
    for (const { name } of slots) {
      const element = made(tagName, {});
      const content = Object.assign(document.createElement('p'), { textContent: '部门自己的话', slot: name });
      element.append(content);
      place.append(element);
      await element.updateComplete;
      expect(content.assignedSlot?.name, `${tagName}, slot “${name}”`).to.equal(name);
      expect(content.getBoundingClientRect().height, `${tagName}, slot “${name}”`).to.be.above(0);
      element.remove();
    }
  }
});
