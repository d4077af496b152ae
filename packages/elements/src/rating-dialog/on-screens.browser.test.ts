import { chooseLevel, find } from '@haochaping/test-support/find';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { click } from '@haochaping/test-support/user-event';
import { LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../define/rating-dialog.js';
import { visibleElements } from '../test-support/visible-elements.js';
import { installSpeech } from '../test-support/fake-speech.js';

const PHONE = { width: 375, height: 812 };
const TABLET = { width: 768, height: 1024 };
const TERMINAL = { width: 1080, height: 1920 };

afterEach(() => setViewport({ width: 800, height: 600 }));

async function opened(screen: typeof PHONE, appearance = 'light', session = LIULIN_SESSION): Promise<HTMLElement> {
  await setViewport(screen);
  const page = await fixture<HTMLElement>(html`
    <div data-hcp-appearance=${appearance}>
      <link rel="stylesheet" href=${new URL('../../themes/blue.css', import.meta.url).href} />
      <hcp-rating-dialog open .client=${fakeRatingClient({ session })}></hcp-rating-dialog>
    </div>
  `);
  const sheet = page.querySelector('link');
  if (!sheet?.sheet) await new Promise((loaded) => sheet?.addEventListener('load', loaded));
  await find(page, '.level');
  return page;
}
const all = (page: HTMLElement, selector: string) =>
  [...visibleElements(page)].filter((element) => element.matches(selector));
const boxes = (page: HTMLElement, selector: string) =>
  all(page, selector).map((element) => element.getBoundingClientRect());
const highest = (rects: readonly DOMRect[]) => Math.min(...rects.map(({ top }) => top));
const lowest = (rects: readonly DOMRect[]) => Math.max(...rects.map(({ bottom }) => bottom));

for (const [name, screen] of Object.entries({ phone: PHONE, 'hall tablet': TABLET, terminal: TERMINAL })) {
  it(`in 长辈版 on a ${name} what is rated, the question and all five levels are seen at once, above the foot`, async () => {
    const speech = installSpeech(['zh-CN']);
    const page = await opened(screen, 'light elder');
    await find(page, 'button', '朗读');
    speech.uninstall();
    const levels = boxes(page, '.level');
    expect(levels).to.have.length(5);
    expect(lowest(levels)).to.be.at.most(highest(boxes(page, '.foot')));
    expect(highest(boxes(page, '.subject'))).to.be.at.least(lowest(boxes(page, 'header')));
    for (const { height } of levels) expect(height).to.be.at.least(60);
  });
}

for (const appearance of ['light', 'elder']) {
  it(`in ${appearance} what is rated stands on one line, and everything about the case behind it`, async () => {
    const page = await opened(PHONE, appearance);
    const [summary] = all(page, '.subject summary');
    expect(summary?.textContent).to.contain('居民身份证换领').and.to.contain('柳林县公安局户政服务科');
    expect(summary?.getBoundingClientRect().height).to.be.at.most(appearance === 'elder' ? 64 : 48);
    if (summary) await click(summary);
    const facts = all(page, '.box').map(({ textContent }) => textContent);
    expect(facts).to.have.length(1);
    for (const fact of ['办件编号', '办结时间', '评价规则']) expect(facts[0]).to.contain(fact);
  });
}

it('an office of eight characters stands beside its name, and a long one goes on below', async () => {
  const short = { ...LIULIN_SESSION, subject: { ...LIULIN_SESSION.subject, orgName: '柳林县教育体育局' } };
  for (const [session, lines] of [
    [short, 1],
    [{ ...short, subject: { ...short.subject, orgName: '柳林县教育体育局'.repeat(6) } }, 3],
  ] as const) {
    const page = await opened(PHONE, 'light', session);
    const [summary] = all(page, '.subject summary');
    if (summary) await click(summary);
    const [office] = all(page, '.box dl div');
    expect(office?.textContent).to.contain('办理机构');
    expect(Math.round((office?.getBoundingClientRect().height ?? 0) / 25.6)).to.equal(lines);
    page.remove();
  }
});

for (const [width, columns] of [
  [320, 2],
  [375, 2],
  [768, 2],
  [160, 1],
] as const) {
  it(`at a width of ${width} the reasons stand in ${columns === 2 ? 'two columns' : 'one column'}, each as high as a finger needs`, async () => {
    const page = await opened({ width, height: 667 });
    await chooseLevel(page, 'dissatisfied');
    await find(page, '.indicator');
    const reasons = boxes(page, '.indicator');
    expect(new Set(reasons.map(({ left }) => left)).size).to.equal(columns);
    for (const { height } of reasons) expect(height).to.be.at.least(44);
  });
}

it('whole sentences as reasons have two columns with the name of their dimension, and a line each on a smaller phone', async () => {
  const page = await opened(PHONE, 'light', XINHUA_SESSION);
  await chooseLevel(page, 'dissatisfied');
  await find(page, '.indicator');
  const lefts = (of: string) => new Set(boxes(page, of).map(({ left }) => left)).size;
  expect([lefts('.indicator'), lefts('.columns > *')]).to.deep.equal([2, 2]);
  for (const { height } of boxes(page, '.indicator')) expect(height).to.be.within(44, 80);
  await setViewport({ width: 320, height: 568 });
  expect(lefts('.indicator')).to.equal(1);
});

it('on a small phone the whole of a bad rating with a real name is under two screens, and a row of the ladder not half a screen more', async () => {
  const page = await opened({ width: 375, height: 667 }, 'light', XINHUA_SESSION);
  await chooseLevel(page, 'dissatisfied');
  const questions = await find(page, 'summary', '再回答几个问题（选填）');
  const screens = () => (all(page, '.form')[0]?.scrollHeight ?? Infinity) / 667;
  expect(screens()).to.be.at.most(2);
  for (const { height } of boxes(page, '.level, .indicator, .consent, .foot button')) expect(height).to.be.at.least(44);
  await click(questions);
  expect(screens()).to.be.at.most(2.6);
});

it('on a terminal on its feet the dialog is as wide as the screen, and its text and targets are half as large again', async () => {
  const desk = boxes(await opened({ width: 1280, height: 800 }), '.level')[0];
  const page = await opened(TERMINAL);
  const [level] = boxes(page, '.level');
  expect(level?.height).to.be.closeTo((desk?.height ?? 0) * 1.5, 2);
  const [dialog] = boxes(page, 'dialog');
  expect(dialog?.width).to.be.within(900, 1080);
  expect(dialog?.height).to.be.at.most(1920);
  for (const { height } of boxes(page, 'button')) expect(height).to.be.at.least(60);
});
