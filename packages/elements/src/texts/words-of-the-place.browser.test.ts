import { deepQueryAll, chooseLevel, find, press, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient, fakeTrackingClient } from '@haochaping/test-support/fakes';
import { LIULIN_SESSION, MY_RATINGS, REVIEWS, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { click } from '@haochaping/test-support/user-event';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../define/my-rating.js';
import '../define/rating-form.js';
import '../define/status-tracker.js';
import { openAllDetails } from '../test-support/visible-elements.js';

for (const [lang, why] of [
  ['en', /official wording, which exists in Chinese only/],
  ['zh-TW', undefined],
  ['zh-CN', undefined],
] as const) {
  it(`in ${lang} it is said why the reasons are in the province’s words, where they are in another language`, async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang=${lang}><hcp-rating-form .client=${fakeRatingClient({})}></hcp-rating-form></div>`,
    );
    await chooseLevel(page, 'dissatisfied');
    const indicators = await find(page, '.reasons');
    await find(page, '.indicator');
    // The language comes when it is asked for.
    if (lang === 'zh-TW') await find(page, '.word', '不滿意');
    if (why) await waitUntil(() => indicators.querySelector('.muted'));
    const said = [...indicators.querySelectorAll('.muted')].map((each) => each.textContent);
    expect(said).to.have.length(why ? 1 : 0);
    if (why) expect(said[0]).to.match(why);
  });
}

const shownIn = (lang: string, content: TemplateResult) =>
  fixture<HTMLElement>(html`<div lang=${lang}>${content}</div>`);

/** The `lang` that a screen reader finds for what is called so: the nearest one, through shadow roots. */
function languageOf(element: Element): string | null {
  const nearest = element.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : null;
}

it('on a Traditional page all that the place’s profile says is in Traditional characters, and what is sent stays the code', async () => {
  const client = fakeRatingClient({ session: XINHUA_SESSION });
  const page = await shownIn('zh-HK', html`<hcp-rating-form .client=${client}></hcp-rating-form>`);
  await find(page, '.word', '不滿意');
  await chooseLevel(page, 'dissatisfied');
  await find(page, 'summary', '再回答幾個問題（選填）');
  await openAllDetails(page);
  for (const row of deepQueryAll(page, '.row:not(:last-child)')) row.removeAttribute('open');
  for (const words of [
    '非常滿意',
    '該事項僅提供網上諮詢',
    '分項評價（自願填寫）',
    '該事項當場辦結或者1個工作日內辦結',
    '只用於核實評價意見、答覆您和回訪',
  ]) {
    expect(visibleText(page)).to.include(words);
  }
  const reason = await find(page, '.indicator span');
  expect(languageOf(reason)).to.equal('zh-HK');
  const indicators = await find(page, '.reasons');
  expect(indicators.querySelector('[role=group]')?.getAttribute('aria-label')).to.equal('服務規範性');
  await click(await find(page, '.indicator input'));
  for (const [id, text] of [
    ['#identity-name', '张𡈽'],
    ['#identity-phone', '13900000000'],
  ] as const) {
    const field = await find<HTMLInputElement>(page, id);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  await click(await find(page, '#identity-consent'));
  await press(page, '提交評價');
  await find(page, 'h3', '評價已收到');
  const [sent] = client.submitted;
  expect(XINHUA_SESSION.indicators.dissatisfied.map(({ code }) => code)).to.include(sent?.service.indicators[0]);
  expect(sent?.identity?.name).to.equal('张𡈽');
});

it('on a Traditional page a rating seen again has the place’s words in Traditional, names and one’s own words as they are', async () => {
  const client = fakeTrackingClient(undefined, [], { rating: [MY_RATINGS.open] });
  const page = await shownIn('zh-TW', html`<hcp-my-rating .client=${client}></hcp-my-rating>`);
  await find(page, 'h4', '追評');
  await openAllDetails(page);
  expect(visibleText(page)).to.include('不滿意').and.include('未在承諾時間內辦結').and.include('通知沒有規定追評');
  expect(visibleText(page)).to.include(MY_RATINGS.open.text).and.include(MY_RATINGS.open.subject.itemName);
  expect(languageOf(await find(page, 'dd', MY_RATINGS.open.subject.itemName))).to.equal('zh-Hans');
});

it('on a Traditional page the rule by which a date was counted is quoted in Traditional', async () => {
  const client = fakeTrackingClient(REVIEWS.opened);
  const page = await shownIn('zh-Hant', html`<hcp-status-tracker .client=${client}></hcp-status-tracker>`);
  await find(page, 'h3', '辦理進度');
  await openAllDetails(page);
  const rule = await find(page, 'dd span');
  expect(rule.textContent)
    .to.include('：「')
    .and.not.match(/评|个|内|办|时|应/);
  expect(languageOf(rule)).to.equal('zh-Hant');
});

it('a word of a place that the table does not know whole stays as it is, and is marked as that', async () => {
  const unheardOf = '窗口未公示皇后馅饼';
  const session = {
    ...LIULIN_SESSION,
    indicators: { dissatisfied: [{ code: 'own-1', text: unheardOf, base: true }] },
  };
  const page = await shownIn(
    'zh-TW',
    html`<hcp-rating-form .client=${fakeRatingClient({ session })}></hcp-rating-form>`,
  );
  await chooseLevel(page, 'dissatisfied');
  await find(page, '.word', '不滿意');
  expect(languageOf(await find(page, '.indicator span', unheardOf))).to.equal('zh-Hans');
});
