import { chooseLevel, deepActiveElement, find, press, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { click, type } from '@haochaping/test-support/user-event';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../define/rating-dialog.js';

const [FIRST, SECOND, THIRD] = ['第 1 步，共 3 步', '第 2 步，共 3 步', '第 3 步，共 3 步'];
const isAt = (step: string | undefined) => find(document, '.step', step);
const shown = (what: string) => visibleText(document).includes(what);
const next = () => press(document, '下一步');

afterEach(() => setViewport({ width: 800, height: 600 }));

async function opened(session = LIULIN_SESSION) {
  const client = fakeRatingClient({ session });
  const page = await fixture<HTMLElement>(html`
    <div data-hcp-appearance="elder" style="font-size: 24px">
      <hcp-rating-dialog open .client=${client}></hcp-rating-dialog>
    </div>
  `);
  await isAt(FIRST);
  return { client, page };
}

async function chosen(session = LIULIN_SESSION) {
  const rating = await opened(session);
  await chooseLevel(document, 'dissatisfied');
  return rating;
}

async function atTheEnd(session = LIULIN_SESSION) {
  const rating = await chosen(session);
  await next();
  await isAt(SECOND);
  await next();
  await isAt(THIRD);
  return rating;
}

it('one thing is asked at a time: the level, then why, then whatever there is to add; nothing moves on by itself', async () => {
  const { client, page } = await chosen();
  expect(shown('哪些地方不满意？')).to.equal(false);
  expect(shown('提交评价')).to.equal(false);
  await next();
  await isAt(SECOND);
  expect([shown('您对这次服务满意吗？'), shown('还想说什么？')]).to.deep.equal([false, false]);
  await click(await find(document, 'label', '没有提供材料样本'));
  await isAt(SECOND);
  await expect(page).to.be.accessible();
  await next();
  await isAt(THIRD);
  expect([shown('哪些地方不满意？'), shown('下一步')]).to.deep.equal([false, false]);
  await type(await find(document, '#text'), '排队太久');
  await press(document, '提交评价');
  await find(document, 'h3', '评价已收到');
  expect(client.submitted).to.deep.equal([
    { service: { level: 'dissatisfied', indicators: ['207'] }, answers: {}, text: '排队太久' },
  ]);
});

it('whoever goes back finds everything as it was, and can choose anew', async () => {
  const { client } = await chosen();
  await next();
  await click(await find(document, 'label', '没有提供材料样本'));
  await next();
  await type(await find(document, '#text'), '排队太久');
  await press(document, '上一步');
  await isAt(SECOND);
  expect((await find<HTMLInputElement>(document, '.reasons input')).checked).to.equal(true);
  await press(document, '上一步');
  await isAt(FIRST);
  expect((await find<HTMLInputElement>(document, 'input[value=dissatisfied]')).checked).to.equal(true);
  await chooseLevel(document, 'satisfied');
  await next();
  await next();
  await press(document, '提交评价');
  await find(document, 'h3', '评价已收到');
  expect(client.submitted).to.deep.equal([
    { service: { level: 'satisfied', indicators: [] }, answers: {}, text: '排队太久' },
  ]);
});

it('each step begins at its head, where a screen reader goes on', async () => {
  await chosen();
  await next();
  await waitUntil(() => deepActiveElement()?.textContent.trim() === SECOND);
  await press(document, '上一步');
  await waitUntil(() => deepActiveElement()?.textContent.trim() === FIRST);
});

it('without a level there is no second step: what is missing is said, and led to', async () => {
  await opened();
  await next();
  await find(document, '[role=alert]', '请先选择满意度');
  expect(deepActiveElement()?.getAttribute('name')).to.equal('level');
  await isAt(FIRST);
});

it('a reason that is missing at the end leads back to the reasons', async () => {
  const { client } = await atTheEnd({ ...LIULIN_SESSION, badNeedsReason: true });
  await press(document, '提交评价');
  await isAt(SECOND);
  await waitUntil(() => deepActiveElement()?.matches('.reasons input') === true);
  expect(shown('请至少勾选一项原因，或写一句话')).to.equal(true);
  await click(await find(document, 'label', '没有提供材料样本'));
  await next();
  await press(document, '提交评价');
  await find(document, 'h3', '评价已收到');
  expect(client.submitted).to.have.length(1);
});

it('where a real name is needed it is asked for in the last step, and what is missing is led to there', async () => {
  await atTheEnd(XINHUA_SESSION);
  await press(document, '提交评价');
  await isAt(THIRD);
  await waitUntil(() => deepActiveElement()?.id === 'identity-name');
});

it('the staff is rated with the reasons, in a place that rates it', async () => {
  await chosen(XINHUA_SESSION);
  expect(shown('您对工作人员')).to.equal(false);
  await next();
  await isAt(SECOND);
  expect(shown('您对工作人员')).to.equal(true);
});

it('where the page says whom to call for help, that stands below each step, and is dialled by a touch', async () => {
  const { page } = await opened();
  expect(shown('不会操作？')).to.equal(false);
  page.dataset.hcpHelpPhone = '0375-123 4567';
  await chooseLevel(document, 'satisfied');
  for (const step of [FIRST, SECOND]) {
    await isAt(step);
    expect((await find(document, 'a', '0375-123 4567')).getAttribute('href')).to.equal('tel:03751234567');
    await next();
  }
  await expect(page).to.be.accessible();
});

it('switched off on the way, the whole form stands there with what was filled in', async () => {
  const { page } = await atTheEnd();
  page.dataset.hcpAppearance = 'light';
  await find(document, '.reasons');
  expect((await find<HTMLInputElement>(document, 'input[value=dissatisfied]')).checked).to.equal(true);
  expect(document.querySelector('hcp-rating-dialog')?.shadowRoot?.querySelector('.step')).to.equal(null);
});

for (const [width, height] of [
  [320, 568],
  [360, 560],
  [375, 812],
  [768, 1024],
] as const) {
  it(`on ${width}×${height} all five levels are on the screen again after going back`, async () => {
    await setViewport({ width, height });
    await chosen();
    await next();
    await isAt(SECOND);
    await press(document, '上一步');
    await isAt(FIRST);
    await waitUntil(() => {
      const levels = [...(document.querySelector('hcp-rating-dialog')?.shadowRoot?.querySelectorAll('.level') ?? [])];
      const boxes = levels.map((level) => level.getBoundingClientRect());
      return boxes.length === 5 && boxes.every(({ top, bottom }) => top >= 0 && bottom <= height);
    });
  });
}
