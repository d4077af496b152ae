import type { RatingSession } from '@haochaping/core';
import { chooseLevel, find, press, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient, refused, type Answers } from '@haochaping/test-support/fakes';
import { click, type } from '@haochaping/test-support/user-event';
import { move } from '@haochaping/test-support/host-page';
import { LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-dialog.js';
import '../define/rating-form.js';
import { installSpeech, type FakeSpeech } from '../test-support/fake-speech.js';

let speech: FakeSpeech;
beforeEach(() => (speech = installSpeech(['en-US', 'zh-CN'])));
afterEach(() => speech.uninstall());

const ALOUD = 'button[aria-pressed]';
const aloud = () => find(document, ALOUD, '朗读');
const isPressed = async () => (await aloud()).getAttribute('aria-pressed') === 'true';
const nowhere = async () => {
  await find(document, '.level, .message');
  await aTimeout(100);
  expect(visibleText(document)).not.to.contain('朗读');
};

async function form(answers: Answers = {}, appearance = 'light elder', lang = 'zh-CN') {
  const page = await fixture<HTMLElement>(
    html`<div lang=${lang} data-hcp-appearance=${appearance}>
      <hcp-rating-form .client=${fakeRatingClient(answers)}></hcp-rating-form>
    </div>`,
  );
  return { page, form: page.querySelector('hcp-rating-form') };
}
const chosen = async (answers?: Answers) => {
  const shown = await form(answers);
  await chooseLevel(shown.page, 'dissatisfied');
  return shown;
};
/** Gone on to the last of the three steps. */
const atTheEnd = async (answers?: Answers) => {
  const shown = await chosen(answers);
  for (const step of ['第 2 步，共 3 步', '第 3 步，共 3 步']) {
    await press(shown.page, '下一步');
    await find(shown.page, '.step', step);
  }
  return shown;
};
const wordsOf = ({ levels }: RatingSession) => levels.map(({ label }) => label);

it('nothing is said until somebody asks; then what is rated, the question and the five levels, in Chinese', async () => {
  const { page } = await form({ session: { ...LIULIN_SESSION, badNeedsReason: true } });
  await aloud();
  await aTimeout(50);
  expect(speech.said).to.deep.equal([]);
  await click(await aloud());
  expect(await isPressed()).to.equal(true);
  await speech.sayAll();
  expect(speech.texts).to.deep.equal([
    '居民身份证换领',
    '柳林县公安局户政服务科',
    '您对这次服务满意吗？',
    ...wordsOf(LIULIN_SESSION),
    '选择“不满意”或“非常不满意”时，请至少勾选一项原因，或写一句话。',
  ]);
  expect(new Set(speech.said.map(({ voice }) => voice?.lang))).to.deep.equal(new Set(['zh-CN']));
  expect(await isPressed()).to.equal(false);
  await expect(page).to.be.accessible();
});

it('after a level is chosen it is read, and none of the others; in the next step its reasons are', async () => {
  const { page } = await chosen();
  await click(await aloud());
  await speech.sayAll();
  expect(speech.texts).to.deep.equal(['您对这次服务满意吗？', '不满意']);
  await press(page, '下一步');
  await find(page, '.reasons');
  await click(await aloud());
  await speech.sayAll();
  const [, , about, ...reasons] = speech.texts;
  expect(about).to.equal('哪些地方不满意？（可多选）');
  expect(reasons.slice(0, 3)).to.deep.equal(
    LIULIN_SESSION.indicators.dissatisfied.filter(({ base }) => base).map(({ text }) => text),
  );
});

it('pressing again stops at once, and the next press begins anew', async () => {
  await form();
  await click(await aloud());
  await click(await aloud());
  expect(speech.isSilent).to.equal(true);
  expect(await isPressed()).to.equal(false);
  await click(await aloud());
  expect(speech.texts).to.deep.equal(['居民身份证换领', '居民身份证换领']);
});

for (const [what, does] of [
  ['another level is chosen', async (page) => chooseLevel(page, 'satisfied')],
  ['somebody goes on to the next step', async (page) => press(page, '下一步')],
  ['the citizen does not want to rate', async (page) => press(page, '暂不评价')],
  ['the page is left', async () => void dispatchEvent(new Event('pagehide'))],
  ['the form is taken away', async (page) => page.replaceChildren()],
  ['长辈版 is switched off', async (page) => void (page.dataset.hcpAppearance = 'light')],
] as const satisfies readonly (readonly [string, (page: HTMLElement) => Promise<void>])[]) {
  it(`it falls silent when ${what}`, async () => silentWhen(await chosen(), does));
}

it('it falls silent when it is submitted', async () =>
  silentWhen(await atTheEnd({ submissions: ['never'] }), (page) => press(page, '提交评价')));

async function silentWhen({ page }: Awaited<ReturnType<typeof form>>, does: (page: HTMLElement) => Promise<void>) {
  await click(await aloud());
  expect(speech.isSilent).to.equal(false);
  await does(page);
  await waitUntil(() => speech.isSilent, 'nothing is said any more');
  const before = speech.said.length;
  await speech.sayAll();
  expect(speech.said).to.have.length(before);
}

it('ticking a reason does not interrupt the reasons that are being read', async () => {
  const { page } = await chosen();
  await press(page, '下一步');
  await find(page, '.reasons');
  await click(await aloud());
  await click(await find(document, 'label', '没有提供材料样本'));
  expect(speech.isSilent).to.equal(false);
  expect(await isPressed()).to.equal(true);
});

it('it falls silent when the dialog is closed, and is not heard behind the question before it closes', async () => {
  await fixture(
    html`<div data-hcp-appearance="elder">
      <hcp-rating-dialog open .client=${fakeRatingClient()}></hcp-rating-dialog>
    </div>`,
  );
  await chooseLevel(document, 'satisfied');
  await click(await aloud());
  await press(document, '关闭');
  await find(document, 'h3', '放弃已填写的评价？');
  await speech.sayAll();
  expect(speech.texts).to.have.length(1);
  await press(document, '继续评价');
  await click(await aloud());
  expect(speech.isSilent).to.equal(false);
  await press(document, '关闭');
  await press(document, '放弃并关闭');
  await waitUntil(() => speech.isSilent);
});

it('a name, a telephone number, what was written and whose case it is are never said aloud', async () => {
  await atTheEnd({ session: XINHUA_SESSION });
  await type(await find(document, '#identity-name'), '张华');
  await type(await find(document, '#identity-phone'), '13900000000');
  await type(await find(document, '#text'), '排队一个多小时');
  await click(await aloud());
  await speech.sayAll();
  const said = speech.texts.join();
  expect(said).to.contain('联系电话');
  for (const secret of ['张华', '13900000000', '排队', XINHUA_SESSION.subject.caseNo]) {
    expect(said).not.to.contain(secret);
  }
});

it('the receipt is read, with the date by which the office must answer, and without the number', async () => {
  const { page } = await atTheEnd();
  await press(page, '提交评价');
  await find(page, 'h3', '评价已收到');
  await click(await aloud());
  await speech.sayAll();
  expect(speech.texts.slice(0, 2)).to.deep.equal(['评价已收到', '感谢您的评价。']);
  expect(speech.texts).to.include('您的意见已转交办理机构核实');
  expect(speech.texts.join())
    .to.match(/最晚/)
    .and.not.to.match(/141125-/);
});

it('why a rating was refused is read first, before what can be changed', async () => {
  const { page } = await atTheEnd({
    submissions: [refused('submission-invalid', '评价内容含有身份证号，请删去', 422)],
  });
  await press(page, '提交评价');
  await find(page, '.fault', '评价内容含有身份证号，请删去');
  await click(await aloud());
  await speech.sayAll();
  expect(speech.texts[0]).to.equal('评价内容含有身份证号，请删去');
  expect(speech.texts).to.include('还想说什么？（选填）');
});

it('why nothing can be rated is read', async () => {
  await form({ session: { ...LIULIN_SESSION, rateable: { now: false, because: 'expired' } } });
  await click(await aloud());
  await speech.sayAll();
  expect(speech.texts).to.deep.equal(['这次评价的时间已过', '请回到办件页面重新打开评价。']);
});

it('on an English page our words are read in English, and the province’s in Chinese', async () => {
  await form({}, 'elder', 'en');
  await click(await find(document, ALOUD, 'Read aloud'));
  await speech.sayAll();
  const languages = new Map(speech.said.map(({ text, voice }) => [text, voice?.lang]));
  expect(languages.get('居民身份证换领')).to.equal('zh-CN');
  expect(languages.get('How satisfied are you with this service?')).to.equal('en-US');
});

it('the button is 60 px high even where the page has no theme', async () => {
  await form();
  expect((await aloud()).getBoundingClientRect().height).to.be.at.least(60);
});

it('there is no button but in 长辈版; switched on while the form is open, it comes', async () => {
  const { page } = await form({}, 'light');
  await nowhere();
  page.dataset.hcpAppearance = 'light elder';
  await aloud();
  page.dataset.hcpAppearance = 'dark';
  await waitUntil(() => !visibleText(document).includes('朗读'));
});

it('there is none where the browser cannot speak', async () => {
  speech.takeAway();
  await form();
  await nowhere();
});

it('there is none where the only voice is one that would send the words away; a voice that comes late brings it', async () => {
  speech.setVoices(['~zh-CN', 'en-US']);
  await form();
  await nowhere();
  speech.setVoices(['zh-CN']);
  await click(await aloud());
  expect(speech.texts).to.deep.equal(['居民身份证换领']);
});

it('where the device fails to speak, the button is up again', async () => {
  await form();
  await click(await aloud());
  speech.fail();
  await waitUntil(async () => !(await isPressed()));
});

it('a form moved in the page falls silent, and reads again when asked', async () => {
  const { form: moved } = await form();
  await click(await aloud());
  if (moved) move(moved);
  expect(speech.isSilent).to.equal(true);
  await click(await aloud());
  await speech.sayAll();
  expect(speech.texts).to.include('您对这次服务满意吗？');
});
