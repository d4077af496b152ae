import { chooseLevel, find, press, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient, fakeTrackingClient, refused, type Answers } from '@haochaping/test-support/fakes';
import { recordEvents } from '@haochaping/test-support/host-page';
import { BAD_RECEIPT, GOOD_RECEIPT, LIULIN_SESSION, REVIEWS, XINHUA_SESSION } from '@haochaping/test-support/samples';
import type { Receipt } from '@haochaping/core';
import { click } from '@haochaping/test-support/user-event';
import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../define/rating-form.js';
import '../define/receipt.js';
import '../define/status-tracker.js';
import { visibleElements, openAllDetails } from '../test-support/visible-elements.js';
import { provideTexts } from './provide-texts.js';
import { zhHant } from './zh-hant/zh-hant.js';

const shownIn = (lang: string, content: TemplateResult) =>
  fixture<HTMLElement>(html`<div lang=${lang}>${content}</div>`);

const form = (answers: Answers = {}) => html`<hcp-rating-form .client=${fakeRatingClient(answers)}></hcp-rating-form>`;

/** Every situation, in words. */
const receipts = [GOOD_RECEIPT, BAD_RECEIPT].map(
  (receipt) => html`<hcp-receipt trackable tracking-url="/track" .receipt=${receipt}></hcp-receipt>`,
);
const trackers = Object.values(REVIEWS).map(
  (review) => html`<hcp-status-tracker .client=${fakeTrackingClient(review)}></hcp-status-tracker>`,
);
const messages = [
  form({ session: 'never' }),
  form({ session: { kind: 'unreachable' } }),
  form({ session: refused('ticket-unknown', '评价票据无效', 401) }),
  form({ session: refused('not-of-now', '平台正在维护', 503) }),
  ...(['already-rated', 'expired', 'too-early'] as const).map((because) =>
    form({ session: { ...LIULIN_SESSION, rateable: { now: false, because } } }),
  ),
  form({
    earlier: {
      submission: { service: { level: 'satisfied', indicators: [] }, answers: {} },
      outcome: { saved: 'on-device', ends: 'never' },
    },
  }),
];

const withDayOff: Receipt = {
  ...BAD_RECEIPT,
  badReview: {
    dues: (BAD_RECEIPT.badReview?.dues ?? []).map((due) => ({
      ...due,
      howCounted: { ...due.howCounted, skipped: [{ day: '2026-09-19', name: '周末' }] },
    })),
  },
};

/** The text that stands in Chinese characters, and is not said to be the province's. */
function unmarked(root: ParentNode, script: RegExp): readonly string[] {
  const found: string[] = [];
  for (const element of visibleElements(root)) {
    if (inChinese(element)) continue;
    const own = [...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : []));
    const said = [...own, element.getAttribute('aria-label') ?? ''];
    found.push(...said.filter((text) => script.test(text)).map((text) => text.trim()));
  }
  return found;
}

/** As a screen reader finds it: the nearest lang, through shadow roots. */
function inChinese(element: Element): boolean {
  const nearest = element.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang') === 'zh-Hans';
  const root = element.getRootNode();
  return root instanceof ShadowRoot && inChinese(root.host);
}

/** The names that the province puts into our sentences. */
const NAMES = [
  LIULIN_SESSION.subject.orgName,
  LIULIN_SESSION.place.placeName,
  XINHUA_SESSION.place.placeName,
  '柳林县政务服务中心',
  '柳林县“好差评”工作办公室',
  '王芳',
  '李建国',
  '国务院办公厅关于2027年部分节假日安排的通知',
  '国办发明电〔2026〕9号',
  '叫号记录 A031',
  '9 月 18 日大厅录像',
];
const withoutNames = (text: string) => NAMES.reduce((left, name) => left.replaceAll(name, ''), text);

/** The characters of Taiwan's own code, without Hong Kong's later additions: no simplified one is among them. */
const BIG5 = new Set(
  Array.from({ length: 0xf9d5 - 0xa440 + 1 }, (_none, at) => 0xa440 + at)
    .filter((code) => code <= 0xc67e || code >= 0xc940)
    .map((code) => new TextDecoder('big5').decode(new Uint8Array([code >> 8, code & 0xff]))),
);

async function filled(lang: string): Promise<HTMLElement> {
  const page = await shownIn(
    lang,
    html`${form()}${form({ session: XINHUA_SESSION })}${receipts}${trackers}${messages}`,
  );
  await find(page, '.option');
  for (const each of page.querySelectorAll('hcp-rating-form')) {
    await each.updateComplete;
    if (each.renderRoot.querySelector('.scale')) await chooseLevel(each.renderRoot, 'dissatisfied');
    await each.updateComplete;
  }
  for (const each of page.querySelectorAll('hcp-rating-form')) {
    if (each.renderRoot.querySelector('.foot'))
      await press(each.renderRoot, lang === 'en' ? 'Submit rating' : '提交評價');
  }
  await openAllDetails(page);
  return page;
}

it('in English nothing is in Chinese but what the province says, which is marked as Chinese', async () => {
  const page = await filled('en');
  const left = unmarked(page, /\p{Script=Han}/u)
    .map(withoutNames)
    .filter((text) => /\p{Script=Han}/u.test(text));
  expect(left).to.deep.equal([]);
  expect(visibleText(page)).to.include('Rating received');
});

it('in Traditional Chinese no simplified character of ours is left', async () => {
  const page = await filled('zh-Hant');
  const left = unmarked(page, /\p{Script=Han}/u).map(withoutNames);
  expect(
    left.filter((text) => [...text].some((sign) => /\p{Script=Han}/u.test(sign) && !BIG5.has(sign))),
  ).to.deep.equal([]);
});

for (const lang of ['zh-CN', 'zh-TW', 'en']) {
  it(`everything is accessible in ${lang}`, async () => {
    const page = await shownIn(lang, html`${form()}${receipts}${trackers.slice(-1)}${messages.slice(0, 3)}`);
    await find(page, '.standing');
    await chooseLevel(page, 'dissatisfied');
    await openAllDetails(page);
    await expect(page).to.be.accessible();
  });
}

it('dates are told as each language tells them', async () => {
  const page = await shownIn('zh-CN', html`<hcp-receipt .receipt=${withDayOff}></hcp-receipt>`);
  await find(page, 'h3', '评价已收到');
  expect(visibleText(page)).to.include('2026年9月18日 15:16');
  await openAllDetails(page);
  expect(visibleText(page)).to.include('9月19日 周六（周末）');
  page.lang = 'zh-HK';
  await find(page, 'h3', '評價已收到');
  expect(visibleText(page)).to.include('9月19日 週六（週末）');
  page.lang = 'en';
  await find(page, 'h3', 'Rating received');
  expect(visibleText(page)).to.match(/18 September 2026\D+15:16/);
  expect(visibleText(page)).to.match(/Sat\W+19 Sept? \(weekend\)/);
});

it('whoever cannot read the place’s words for the levels is told what they mean', async () => {
  const page = await shownIn('en', form());
  const worst = await find(page, 'label', '非常不满意 Very dissatisfied');
  expect(worst.querySelector('[lang]')?.getAttribute('lang')).to.equal('zh-Hans');
});

it('a language changed half-way loses nothing of what is filled in, and sends the same', async () => {
  const client = fakeRatingClient({ session: XINHUA_SESSION });
  const page = await shownIn('zh-CN', html`<hcp-rating-form .client=${client}></hcp-rating-form>`);
  const field = (id: string) => find<HTMLInputElement | HTMLTextAreaElement>(page, id);
  const write = async (id: string, text: string) => {
    const into = await field(id);
    into.value = text;
    into.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  await chooseLevel(page, 'very-dissatisfied');
  (await find(page, '.indicator input')).click();
  await write('#text', '等了一个小时 𠮷');
  await write('#identity-name', '张𡈽');
  await press(page, '提交评价');
  await find(page, '.fault', '请填写 11 位手机号、带区号的固定电话，或带国际区号的港澳台号码');
  const heard = recordEvents(page.querySelector('hcp-rating-form') ?? page, 'hcp-rating-submitted');
  const typed = await field('#text');
  typed.focus();

  page.lang = 'en';
  await find(
    page,
    '.fault',
    'Enter an 11-digit mobile number, a landline number with its area code, or a number of Hong Kong, Macau or Taiwan with its country code',
  );
  expect(await field('#text')).to.equal(typed);
  expect(typed.value).to.equal('等了一个小时 𠮷');
  expect((await field('#identity-name')).value).to.equal('张𡈽');
  expect((await find<HTMLInputElement>(page, '.indicator input')).checked).to.equal(true);
  expect((await find<HTMLInputElement>(page, '[value=very-dissatisfied]')).checked).to.equal(true);

  await write('#identity-phone', '13900000000');
  (await find(page, '#identity-consent')).click();
  await press(page, 'Submit rating');
  await find(page, 'h3', 'Rating received');
  const [sent] = client.submitted;
  expect(sent?.service.level).to.equal('very-dissatisfied');
  expect(sent?.text).to.equal('等了一个小时 𠮷');
  expect(sent?.identity).to.deep.equal({ name: '张𡈽', phone: '13900000000', consent: true });
  expect(JSON.stringify(sent)).not.to.match(/[A-Z]\w+ /);
  expect(heard.map(({ type }) => type)).to.deep.equal(['hcp-rating-submitted']);
});

it('a reply half written stays when the language changes', async () => {
  const page = await shownIn(
    'en',
    html`<hcp-status-tracker .client=${fakeTrackingClient(REVIEWS.answered)}></hcp-status-tracker>`,
  );
  await find(page, 'legend', 'Do you accept this answer?');
  const choice = await find<HTMLInputElement>(page, '[value=refused]');
  choice.click();
  const note = await find<HTMLTextAreaElement>(page, '#reply-note');
  note.value = '专窗没有开';
  page.lang = 'zh-CN';
  await find(page, 'legend', '您认可这个答复吗？');
  expect(choice.isConnected && choice.checked).to.equal(true);
  expect(note.isConnected && note.value).to.equal('专窗没有开');
});

it('a pack has a word for every code, and only those', () => {
  const keysOf = (texts: object): readonly string[] =>
    Object.entries(texts).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? keysOf(value).map((key) => `${name}.${key}`) : [name],
    );
  provideTexts('x-typed', zhHant);
  // @ts-expect-error a text is missing
  provideTexts('x-typed', { ...zhHant, dialog: { title: '', close: '' } });
  // @ts-expect-error a text is misspelt
  provideTexts('x-typed', { ...zhHant, dialog: { ...zhHant.dialog, titel: '' } });
  expect(keysOf(zhHant).length).to.be.greaterThan(100);
});

it('a colon is of the width of the language', async () => {
  const page = await shownIn('en', form());
  await click(await find(page, '.subject summary'));
  const colonIn = async (name: string) => getComputedStyle(await find(page, 'dt', name), '::after').content;
  expect(await colonIn('Office')).to.equal('": "');
  page.lang = 'zh-CN';
  expect(await colonIn('办理机构')).to.equal('"："');
});
