import type { RatingSession, Receipt, TrackedReview } from '@haochaping/core';
import { chooseLevel, find } from '@haochaping/test-support/find';
import { fakeRatingClient, fakeTrackingClient } from '@haochaping/test-support/fakes';
import {
  BAD_RECEIPT,
  HARD_WORDS,
  LIULIN_SESSION,
  MY_RATINGS,
  REVIEWS,
  XINHUA_SESSION,
} from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/my-rating.js';
import '../define/receipt.js';
import '../define/rating-form.js';
import '../define/review-list.js';
import '../define/status-tracker.js';
import { visibleElements, openAllDetails } from '../test-support/visible-elements.js';
import { longer, oneWord, pseudoLocale, rightToLeft } from '../test-support/pseudo-locale.js';
import { en } from './en/en.js';
import { provideTexts } from './provide-texts.js';

provideTexts('x-longer', pseudoLocale('x-longer', en, longer));
provideTexts('x-word', pseudoLocale('x-word', en, oneWord));
provideTexts('ug', pseudoLocale('ug', en, rightToLeft));

type Content = { readonly session: RatingSession; readonly receipt: Receipt; readonly review: TrackedReview };

const USUAL: Content = { session: XINHUA_SESSION, receipt: BAD_RECEIPT, review: REVIEWS.answered };

const named = (name: string): Content => ({
  session: {
    ...LIULIN_SESSION,
    subject: { ...LIULIN_SESSION.subject, itemName: name, orgName: name, staffName: name },
  },
  receipt: { ...BAD_RECEIPT, itemName: name, ratingNo: '141125-20260918-'.padEnd(64, '7F3K9Q2M') },
  review: { ...REVIEWS.excluded, itemName: name, holder: name },
});

/** Items as they really come, and as they never should. */
const NAMES = {
  'an item name of 200 characters': '居民身份证换领、补领及异地办理（含委托代办）'.repeat(10).slice(0, 200),
  'a name that is one word of 200 letters': 'Rechtsschutzversicherungsgesellschaften'.repeat(6).slice(0, 200),
  'rare characters beyond the basic plane': '𠮷野家𡈽地登記𪚥𫝆𱁬事項'.repeat(8),
  'emoji of several code points': '👨‍👩‍👧‍👦🏳️‍🌈👩🏽‍⚕️❤️‍🔥'.repeat(12),
  'letters of several scripts, in both directions': 'كىملىك گۇۋاھنامىسى ཐོབ་ཐང་ལག་འཁྱེར། ᠢᠷᠭᠡᠨ ꆈꌠ '.repeat(5),
};

async function shown(style: string, { session, receipt, review }: Content, lang: string, dir = 'ltr') {
  const page = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${dir} style=${style}>
      <hcp-rating-form .client=${fakeRatingClient({ session })}></hcp-rating-form>
      <hcp-receipt trackable tracking-url="/track" .receipt=${receipt}></hcp-receipt>
      <hcp-status-tracker .client=${fakeTrackingClient(review)}></hcp-status-tracker>
    </div>`,
  );
  await chooseLevel(page, 'dissatisfied');
  await find(page, review.raterSteps.length > 0 ? '.reply button' : '.standing');
  await openAllDetails(page);
  return page;
}

/** What reaches beyond the page's edges across the lines; along them there is no end. */
function beyond(page: HTMLElement, vertical = false): readonly string[] {
  const edges = page.getBoundingClientRect();
  return [...visibleElements(page)].flatMap((element) => {
    if (element.closest('svg') || element.matches('option')) return [];
    const box = element.getBoundingClientRect();
    const out = vertical
      ? box.top < edges.top - 0.5 || box.bottom > edges.bottom + 0.5
      : box.left < edges.left - 0.5 || box.right > edges.right + 0.5;
    return out ? [`${element.outerHTML.slice(0, 120)} ${JSON.stringify(box)}`] : [];
  });
}

const NARROW = 'width: 320px';

for (const lang of ['zh-CN', 'zh-TW', 'en', 'x-longer', 'x-word']) {
  it(`in ${lang} nothing is wider than a screen of 320 px`, async () => {
    const page = await shown(NARROW, USUAL, lang);
    expect(beyond(page)).to.deep.equal([]);
    expect(page.scrollWidth).to.equal(320);
  });
}

for (const [what, name] of Object.entries(NAMES)) {
  it(`${what} is shown whole and within 320 px`, async () => {
    const page = await shown(NARROW, named(name), 'zh-CN');
    expect(beyond(page)).to.deep.equal([]);
    expect(page.scrollWidth).to.equal(320);
    expect((await find(page, '.subject h3')).textContent).to.equal(name);
    expect(
      [...visibleElements(page)].filter((element) => getComputedStyle(element).textOverflow === 'ellipsis'),
    ).to.deep.equal([]);
  });
}

it('from right to left everything stands mirrored, and nothing is wider than a screen of 320 px', async () => {
  const page = await shown(NARROW, USUAL, 'ug', 'rtl');
  expect(beyond(page)).to.deep.equal([]);
  expect(page.scrollWidth).to.equal(320);
  const { left, right } = page.getBoundingClientRect();
  const box = (await find(page, '.indicator input')).getBoundingClientRect();
  expect(right - box.right).to.be.lessThan(box.left - left);
  const face = (await find(page, '.face')).getBoundingClientRect();
  const word = (await find(page, '.word span')).getBoundingClientRect();
  expect(face.left).to.be.greaterThan(word.left);
  await expect(page).to.be.accessible();
});

it('from right to left a row of levels begins at the right', async () => {
  const page = await shown('width: 46rem', USUAL, 'ug', 'rtl');
  const first = await find(page, '.level');
  const last = first.parentElement?.lastElementChild;
  expect(first.getBoundingClientRect().left).to.be.greaterThan(last?.getBoundingClientRect().left ?? Infinity);
});

/** The boxes of the first and the last character of what an element says. */
function ends(element: Element): readonly [first: DOMRect, last: DOMRect] {
  const texts = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
  const [one, other] = [texts[0], texts[texts.length - 1]];
  if (!(one instanceof Text) || !(other instanceof Text)) throw new Error('it says something');
  const at = (text: Text, from: number): DOMRect => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, from + 1);
    return range.getBoundingClientRect();
  };
  return [at(one, one.data.search(/\S/)), at(other, other.data.trimEnd().length - 1)];
}

it('Chinese in a page from right to left stands on its right side and keeps its full stop at its own end', async () => {
  const page = await fixture<HTMLElement>(
    html`<div lang="zh-CN" dir="rtl" style="width: 40rem">
      <hcp-my-rating
        .client=${fakeTrackingClient(undefined, [], { rating: [MY_RATINGS.open, MY_RATINGS.open] })}
      ></hcp-my-rating>
      <hcp-review-line .client=${fakeTrackingClient(REVIEWS.overdue)}></hcp-review-line>
    </div>`,
  );
  const { right } = page.getBoundingClientRect();
  for (const [selector, name] of [
    ['summary', '这个日期是怎么算的？'],
    ['dd .note', '取证排队一个多小时。'],
    ['p.muted', '请勿填写身份证号、电话等个人信息。'],
  ] as const) {
    const [first, last] = ends(await find(page, selector, name));
    expect(last.left, name).to.be.greaterThan(first.left);
    expect(right - last.right, name).to.be.lessThan(last.left - page.getBoundingClientRect().left);
  }
  const [item, stage] = [await find(page, '.item'), await find(page, '.stage')];
  expect(item.getBoundingClientRect().left).to.be.greaterThan(stage.getBoundingClientRect().right);
});

it('Uyghur in a Chinese page keeps its direction too, in what is shown and in what is typed', async () => {
  const text = 'كىملىك گۇۋاھنامىسى.';
  const page = await fixture<HTMLElement>(
    html`<div lang="zh-CN" style="width: 40rem">
      <hcp-my-rating
        .client=${fakeTrackingClient(undefined, [], { rating: [{ ...MY_RATINGS.open, text }] })}
      ></hcp-my-rating>
    </div>`,
  );
  const [first, last] = ends(await find(page, 'dd .note', text));
  expect(last.left).to.be.lessThan(first.left);
  expect(getComputedStyle(await find(page, 'textarea')).unicodeBidi).to.equal('plaintext');
});

for (const lang of ['zh-Hant', 'zh-Hant-CN', 'zh-TW', 'zh-HK', 'zh-MO']) {
  it(`in ${lang} the letters are those of Taiwan, Hong Kong and Macao`, async () => {
    const page = await fixture<HTMLElement>(html`<div lang=${lang}><hcp-review-line></hcp-review-line></div>`);
    const line = await find(page, 'hcp-review-line');
    expect(getComputedStyle(line).fontFamily).to.include('PingFang TC').and.not.to.include(' SC');
    page.lang = 'zh-CN';
    expect(getComputedStyle(line).fontFamily).to.include('PingFang SC').and.not.to.include(' TC');
    page.style.setProperty('--hcp-font-family', 'KaiTi');
    page.lang = lang;
    expect(getComputedStyle(line).fontFamily).to.equal('KaiTi');
  });
}

it('hard words are shown whole and within 320 px in one’s own rating and in a line', async () => {
  const page = await fixture<HTMLElement>(
    html`<div style=${NARROW}>
      <hcp-my-rating .client=${fakeTrackingClient(undefined, [], { rating: [HARD_WORDS.rating] })}></hcp-my-rating>
      <hcp-review-list .clients=${[fakeTrackingClient(HARD_WORDS.review)]}></hcp-review-list>
    </div>`,
  );
  await find(page, 'textarea');
  await find(page, '.item');
  await openAllDetails(page);
  await find(page, '.option');
  expect(beyond(page)).to.deep.equal([]);
  expect(page.scrollWidth).to.equal(320);
});

for (const mode of ['vertical-rl', 'vertical-lr']) {
  it(`in ${mode} lines run down and nothing reaches beyond the height of the page`, async () => {
    const page = await shown(`writing-mode: ${mode}; height: 640px`, USUAL, 'zh-TW');
    expect(beyond(page, true)).to.deep.equal([]);
    const heading = await find(page, 'h3', '評價已收到');
    expect(getComputedStyle(heading).writingMode).to.equal(mode);
    const dt = await find(page, 'dt', '評價編號');
    const next = dt.closest('div')?.nextElementSibling;
    expect(next?.getBoundingClientRect().left).not.to.equal(dt.getBoundingClientRect().left);
    await expect(page).to.be.accessible();
  });

  it(`in ${mode} what stands one after the other has room between, and the stages stand on one line`, async () => {
    const page = await shown(`writing-mode: ${mode}; height: 640px`, USUAL, 'zh-CN');
    const tracker = await find(page, 'hcp-status-tracker');
    const boxes = [...(tracker.shadowRoot?.children ?? [])]
      .map((part) => part.getBoundingClientRect())
      .sort((one, other) => one.left - other.left);
    for (const [index, { left }] of boxes.entries()) {
      const before = boxes[index - 1];
      if (before) expect(left - before.right).to.be.greaterThan(8);
    }
    const marks = [...(tracker.shadowRoot?.querySelectorAll('.mark') ?? [])].map((mark) =>
      mark.getBoundingClientRect(),
    );
    expect(new Set(marks.map(({ left }) => Math.round(left))).size).to.equal(1);
    expect(marks[1]?.top).to.be.greaterThan(marks[0]?.bottom ?? Infinity);
  });
}
