import type { Failure } from '@haochaping/client';
import { deepQueryAll, chooseLevel, find, press } from '@haochaping/test-support/find';
import { fakeRatingClient, fakeTrackingClient, refused } from '@haochaping/test-support/fakes';
import { IDENTITIES, MY_RATINGS, REVIEWS } from '@haochaping/test-support/samples';
import { click, type } from '@haochaping/test-support/user-event';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../define/identity-access.js';
import '../define/my-rating.js';
import '../define/rating-form.js';
import '../define/status-tracker.js';
import { en } from './en/en.js';
import { zhHant } from './zh-hant/zh-hant.js';

/** What the server would say: no pack has these words. */
const SERVERS = '服务器自己的说法';
type Refused = Extract<Failure, { kind: 'refused' }>;

const PACKS = { en, 'zh-Hant': zhHant };
const LANGUAGES = ['zh-CN', 'zh-Hant', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const LABELS = {
  'zh-CN': {
    submit: '提交评价',
    send: '提交',
    followUp: '提交追评',
    withdraw: ['撤回同意，删除姓名和电话', '确定，立即删除'],
  },
  'zh-Hant': { submit: '提交評價', send: '提交', followUp: '提交追評', withdraw: withdrawalIn(zhHant) },
  en: {
    submit: 'Submit rating',
    send: en.tracker.reply.send,
    followUp: en.afterwards.followUp.send,
    withdraw: withdrawalIn(en),
  },
} satisfies Record<Language, unknown>;

function withdrawalIn({ afterwards: { identity } }: typeof en): readonly [string, string] {
  return [identity.withdraw, identity.asking.yes];
}

type Situation = {
  readonly title: string;
  readonly code: keyof typeof en.rating.refusals;
  readonly shown: (refusal: Refused) => TemplateResult;
  readonly toRefusal: (page: HTMLElement, labels: (typeof LABELS)[Language]) => Promise<unknown>;
};

const tracked = (own: Parameters<typeof fakeTrackingClient>[2]) => fakeTrackingClient(undefined, [], own);

const SITUATIONS: readonly Situation[] = [
  {
    title: 'the form cannot be opened',
    code: 'too-many-requests',
    shown: (session) => html`<hcp-rating-form .client=${fakeRatingClient({ session })}></hcp-rating-form>`,
    toRefusal: async () => undefined,
  },
  {
    title: 'a rating is not taken',
    code: 'rating-on-hosted-page',
    shown: (refusal) =>
      html`<hcp-rating-form .client=${fakeRatingClient({ submissions: [refusal] })}></hcp-rating-form>`,
    toRefusal: async (page, { submit }) => {
      await find(page, 'button', submit);
      await chooseLevel(page, 'satisfied');
      await press(page, submit);
    },
  },
  {
    title: 'what an earlier page sent was not taken',
    code: 'idempotency-key-reused',
    shown: (ends) => {
      const submission = { service: { level: 'satisfied' as const, indicators: [] }, answers: {} };
      const earlier = { submission, outcome: { saved: 'on-device' as const, ends } };
      return html`<hcp-rating-form .client=${fakeRatingClient({ earlier })}></hcp-rating-form>`;
    },
    toRefusal: (page) => find(page, '.foot .fault'),
  },
  {
    title: 'a verdict is not taken',
    code: 'verdicts-used-up',
    shown: (refusal) =>
      html`<hcp-status-tracker .client=${fakeTrackingClient(REVIEWS.answered, [refusal])}></hcp-status-tracker>`,
    toRefusal: async (page, { send }) => {
      await find(page, 'button', send);
      await click(await find(page, '[value=accepted]'));
      await press(page, send);
    },
  },
  {
    title: 'a rating cannot be looked up',
    code: 'tracking-token-unknown',
    shown: (refusal) => html`<hcp-my-rating .client=${tracked({ rating: [refusal] })}></hcp-my-rating>`,
    toRefusal: async () => undefined,
  },
  {
    title: 'a further word is not taken',
    code: 'follow-up-used-up',
    shown: (refusal) =>
      html`<hcp-my-rating .client=${tracked({ rating: [MY_RATINGS.open], followUp: [refusal] })}></hcp-my-rating>`,
    toRefusal: async (page, { followUp }) => {
      await find(page, 'button', followUp);
      await type(await find(page, 'textarea'), 'mended');
      await press(page, followUp);
    },
  },
  {
    title: 'the consent cannot be withdrawn',
    code: 'identity-not-given',
    shown: (refusal) =>
      html`<hcp-identity-access
        .client=${tracked({ access: [IDENTITIES.looked], withdraw: [refusal] })}
      ></hcp-identity-access>`,
    toRefusal: async (page, { withdraw: [first, then] }) => {
      await press(page, first);
      await press(page, then);
    },
  },
];

/** The innermost element that ends with these words: a word of ours may stand before them. */
async function refusalIn(page: HTMLElement, words: string): Promise<Element> {
  let saying: Element | undefined;
  await waitUntil(() => {
    saying = [...deepQueryAll(page, 'p, span')].filter(({ textContent }) => textContent.trim().endsWith(words)).pop();
    return saying?.checkVisibility();
  }, words);
  if (!saying) throw new Error(`nobody says ${words}`);
  return saying;
}

function languageOf(element: Element): string | null {
  const nearest = element.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : null;
}

for (const { title, code, shown, toRefusal } of SITUATIONS) {
  for (const lang of LANGUAGES) {
    const ours = lang === 'zh-CN' ? undefined : PACKS[lang].rating.refusals[code];
    it(`${title}: in ${lang} it is said in ${ours === undefined ? 'the server’s words' : 'the words of the language'}`, async () => {
      const page = await fixture<HTMLElement>(html`<div lang=${lang}>${shown(refused(code, SERVERS))}</div>`);
      await toRefusal(page, LABELS[lang]);
      expect(languageOf(await refusalIn(page, ours ?? SERVERS))).to.equal(lang);
    });
  }
  it(`${title}: what this version does not know is said in the server’s words, which are marked as Chinese`, async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en">${shown(refused('of-a-newer-server', SERVERS))}</div>`);
    await toRefusal(page, LABELS.en);
    expect(languageOf(await refusalIn(page, SERVERS))).to.equal('zh-Hans');
  });
}

for (const [lang, code, words, marked] of [
  ['zh-CN', 'reason-needed', SERVERS, 'zh-CN'],
  ['zh-Hant', 'reason-needed', zhHant.rating.form.faults['reason-needed'], 'zh-Hant'],
  ['en', 'reason-needed', en.rating.form.faults['reason-needed'], 'en'],
  ['en', 'of-a-newer-server', SERVERS, 'zh-Hans'],
] as const) {
  it(`a field that the server finds wrong (${code}) is told in ${lang}`, async () => {
    const { problem } = refused('body-invalid', '提交的内容有误', 422);
    const errors = [{ pointer: '/service/indicators', code, detail: SERVERS }];
    const client = fakeRatingClient({ submissions: [{ kind: 'refused', problem: { ...problem, errors } }] });
    const page = await fixture<HTMLElement>(
      html`<div lang=${lang}><hcp-rating-form .client=${client}></hcp-rating-form></div>`,
    );
    await find(page, 'button', LABELS[lang].submit);
    await chooseLevel(page, 'satisfied');
    await press(page, LABELS[lang].submit);
    expect(languageOf(await refusalIn(page, words))).to.equal(marked);
  });
}

it('a refusal follows the page into another language', async () => {
  const client = tracked({
    rating: [MY_RATINGS.open],
    followUp: [refused('follow-up-too-late', SERVERS)],
  });
  const page = await fixture<HTMLElement>(html`<div lang="en"><hcp-my-rating .client=${client}></hcp-my-rating></div>`);
  await find(page, 'button', LABELS.en.followUp);
  await press(page, LABELS.en.followUp);
  await find(page, '[role=alert]', en.afterwards.followUp.missing);
  page.lang = 'zh-TW';
  await find(page, '[role=alert]', zhHant.afterwards.followUp.missing);
  await type(await find(page, 'textarea'), 'mended');
  await press(page, LABELS['zh-Hant'].followUp);
  await find(page, '[role=alert]', zhHant.rating.refusals['follow-up-too-late']);
  page.lang = 'en';
  await find(page, '[role=alert]', en.rating.refusals['follow-up-too-late']);
});
