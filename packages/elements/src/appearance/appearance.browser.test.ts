import { chooseLevel, find, deepActiveElement } from '@haochaping/test-support/find';
import { fakeRatingClient, fakeTrackingClient } from '@haochaping/test-support/fakes';
import { pressKeys } from '@haochaping/test-support/user-event';
import { BAD_RECEIPT, REVIEWS } from '@haochaping/test-support/samples';
import { THEMES } from '../../build/themes/derive-theme.js';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import '../define/rating-form.js';
import '../define/receipt.js';
import '../define/status-tracker.js';

/** A page as a host writes it: a style sheet, and an attribute on some element above ours. */
async function page(
  appearance: string,
  content: TemplateResult,
  theme = 'blue',
  width = '46rem',
): Promise<HTMLElement> {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL(`../../themes/${theme}.css`, import.meta.url).href;
  const loaded = new Promise((resolve) => (sheet.onload = resolve));
  const shown = await fixture<HTMLElement>(
    html`<div data-hcp-appearance=${appearance} style="width: ${width}">${sheet}${content}</div>`,
  );
  await loaded;
  return shown;
}

const form = html`<hcp-rating-form .client=${fakeRatingClient()}></hcp-rating-form>`;
const receipt = html`<hcp-receipt
  .trackWith=${async () => fakeTrackingClient()}
  tracking-url="/track"
  .receipt=${BAD_RECEIPT}
></hcp-receipt>`;
const tracker = html`<hcp-status-tracker .client=${fakeTrackingClient(REVIEWS.answered)}></hcp-status-tracker>`;
const all = html`${form}${receipt}${tracker}`;

/** Every element below a root that is drawn, through every open shadow root. */
function* drawn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.checkVisibility()) yield element;
    if (element.shadowRoot) yield* drawn(element.shadowRoot);
  }
}

async function filled(appearance: string, theme?: string, width?: string): Promise<HTMLElement> {
  const shown = await page(appearance, all, theme, width);
  await chooseLevel(shown, 'dissatisfied');
  (await find(shown, 'h4 + details > summary')).click();
  await find(shown, '.timeline');
  return shown;
}

/** As every test finds it: the window is used again. */
afterEach(() => emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' }));

for (const { id, name } of THEMES) {
  for (const appearance of ['light', 'dark', 'dark elder']) {
    it(`${name} in ${appearance} can be read everywhere`, async () => {
      await expect(await filled(appearance, id)).to.be.accessible();
    });
  }
}

const ground = (shown: Element) => {
  const element = shown.querySelector('hcp-receipt');
  expect(element).to.exist;
  return element ? getComputedStyle(element).backgroundColor : '';
};
const DAY = 'rgb(255, 255, 255)';
const NIGHT = 'rgb(20, 26, 34)';

it('auto follows the system, and light and dark do not', async () => {
  const shown = await page('auto', receipt);
  expect(ground(shown)).to.equal(DAY);
  await emulateMedia({ colorScheme: 'dark' });
  expect(ground(shown)).to.equal(NIGHT);
  shown.dataset.hcpAppearance = 'light';
  expect(ground(shown)).to.equal(DAY);
  await emulateMedia({ colorScheme: 'light' });
  shown.dataset.hcpAppearance = 'dark';
  expect(ground(shown)).to.equal(NIGHT);
});

it('an element paints its own ground, and asks for controls that fit it, whatever the page around is like', async () => {
  const shown = await page('dark', html`<div data-hcp-appearance="light">${receipt}</div>`);
  expect(ground(shown)).to.equal(DAY);
  const bare = await fixture<HTMLElement>(html`<div style="background: #000; color-scheme: dark">${receipt}</div>`);
  expect(ground(bare)).to.equal(DAY);
});

it('for old people no text is under 18 px, no target under 60 px, and the levels stand one below the other', async () => {
  const shown = await filled('elder');
  for (const element of drawn(shown)) {
    const says = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    if (says) expect(Number.parseFloat(getComputedStyle(element).fontSize), element.outerHTML).to.be.at.least(18);
    if (!element.matches('button, summary, textarea, .indicator, .level, .choice')) continue;
    expect(element.getBoundingClientRect().height, element.outerHTML).to.be.at.least(60);
  }
  const lefts = [...drawn(shown)]
    .filter(({ className }) => className === 'level')
    .map((each) => each.getBoundingClientRect().left);
  expect(lefts).to.have.length(5);
  expect(new Set(lefts).size).to.equal(1);
});

for (const size of ['16px', '30px', '32px']) {
  it(`on a screen of 320 px with text of ${size} nothing is cut off or wider than the screen`, async () => {
    const shown = await filled('elder', 'blue', '320px');
    for (const fold of drawn(shown)) if (fold instanceof HTMLDetailsElement) fold.open = true;
    shown.style.setProperty('--hcp-font-size', size);
    const { right } = shown.getBoundingClientRect();
    for (const element of drawn(shown)) {
      if (element.closest('svg')) continue;
      expect(element.getBoundingClientRect().right, element.outerHTML).to.be.at.most(right + 0.5);
    }
    expect(shown.scrollWidth).to.equal(320);
  });
}

it('the five levels share a row only where all five have room, in the size of the text', async () => {
  const shown = await page('light', form);
  await find(shown, '.level');
  const rows = () =>
    new Set(
      [...drawn(shown)]
        .filter(({ className }) => className === 'level')
        .map((each) => each.getBoundingClientRect().top),
    ).size;
  expect(rows()).to.equal(1);
  shown.style.setProperty('--hcp-font-size', '40px');
  expect(rows()).to.equal(5);
  shown.style.setProperty('--hcp-font-size', '16px');
  shown.style.width = '22rem';
  expect(rows()).to.equal(1);
  shown.style.width = '19rem';
  expect(rows()).to.equal(5);
  shown.lang = 'en';
  shown.style.width = '22rem';
  await waitUntil(() => rows() === 5, 'longer words need more room');
});

it('nothing moves for a reader who wants no motion', async () => {
  await emulateMedia({ reducedMotion: 'no-preference' });
  const shown = await page('light', form);
  const button = await find(shown, 'button');
  expect(getComputedStyle(button).transitionDuration).to.contain('0.12s');
  await emulateMedia({ reducedMotion: 'reduce' });
  expect(getComputedStyle(button).transitionDuration).to.equal('0s');
});

it('on paper a receipt in the page is black on white, with its link and without what only a screen can do', async () => {
  const shown = await page('dark', receipt);
  await emulateMedia({ media: 'print' });
  const link = await find(shown, '.link');
  expect(link.textContent).to.include('/track#');
  expect(getComputedStyle(link).color).to.equal('rgb(0, 0, 0)');
  expect(ground(shown)).to.equal(DAY);
  expect([...drawn(shown)].filter((element) => element.matches('button, .receipt > details'))).to.deep.equal([]);
});

it('a receipt that was moved is still printed with its link', async () => {
  const shown = await page('light', receipt);
  const element = shown.querySelector('hcp-receipt');
  expect(element).to.exist;
  if (!element) return;
  element.remove();
  shown.append(element);
  await emulateMedia({ media: 'print' });
  expect((await find(shown, '.link')).textContent).to.include('/track#');
});

/** What lies on top in the middle of an element, through every open shadow root. */
function atopOf(element: Element): Element | undefined {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const y = Math.min((top + bottom) / 2, window.innerHeight - 1);
  let atop = document.elementFromPoint((left + right) / 2, y) ?? undefined;
  while (atop?.shadowRoot) {
    const inner = atop.shadowRoot.elementFromPoint((left + right) / 2, y);
    if (!inner || inner === atop) break;
    atop = inner;
  }
  return atop;
}

for (const appearance of ['light', 'elder']) {
  it(`on a phone in ${appearance} the foot never lies over what the keyboard has reached`, async () => {
    await setViewport({ width: 375, height: 667 });
    const shown = await page(appearance, form, 'blue', '100%');
    await chooseLevel(shown, 'dissatisfied');
    const foot = await find(shown, '.foot');
    for (let step = 0; step < 16; step += 1) {
      await pressKeys('Tab');
      const at = deepActiveElement();
      if (!at || at === document.body || foot.contains(at)) continue;
      expect(foot.contains(atopOf(at) ?? null), at.outerHTML).to.be.false;
    }
    await setViewport({ width: 800, height: 600 });
  });
}
