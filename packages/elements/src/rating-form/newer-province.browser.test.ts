import { LEVELS } from '@haochaping/core';
import { find, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { click } from '@haochaping/test-support/user-event';
import { LIULIN_SESSION, NEWER_NOT_RATEABLE, NEWER_SESSION } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-form.js';
import type { HcpRatingForm } from './rating-form.js';

async function opened(session = NEWER_SESSION) {
  const client = fakeRatingClient({ session });
  const form = await fixture<HcpRatingForm>(html`<hcp-rating-form .client=${client}></hcp-rating-form>`);
  await find(document, session.rateable.now ? 'legend' : 'h3');
  return { client, form };
}

const drawingOf = async (word: string): Promise<(string | null)[]> =>
  [...(await find(document, 'label', word)).querySelectorAll('.face path')].map((path) => path.getAttribute('d'));
/** The outline of every face of a level that is known. */
const HEAD = 'M45 24a21 21';

it('a level that is not known has the province’s word, and a drawing that is no face of another level', async () => {
  await opened();
  const [outline] = await drawingOf('超出预期');
  expect(outline).to.match(/^M/).and.not.to.include(HEAD);
  for (const { level, label } of LIULIN_SESSION.levels) {
    expect(LEVELS).to.include(level);
    expect((await drawingOf(label))[0]).to.include(HEAD);
  }
});

it('it is chosen like the others, asks neutrally for its own indicators, and is sent as it is', async () => {
  const { client, form } = await opened();
  await click(await find(document, 'label', '超出预期'));
  expect(visibleText(document)).to.include('请选择具体情况').and.not.to.include('哪些地方');
  await click(await find(document, 'label', '主动上门服务'));
  await expect(form).to.be.accessible();
  await click(await find(document, 'button', '提交评价'));
  await find(document, 'h3', '评价已收到');
  expect(client.submitted).to.deep.equal([{ service: { level: 'beyond-praise', indicators: ['601'] }, answers: {} }]);
  expect(visibleText(document)).to.include('超出预期').and.not.to.include('转交办理机构核实');
});

it('a question that cannot be asked is left out, that is said, and it is never answered', async () => {
  const { client } = await opened();
  await click(await find(document, 'label', '满意'));
  await click(await find(document, 'summary', '再回答几个问题（选填）'));
  expect(visibleText(document)).to.include('另有 1 个问题本页面暂不支持，已略去，不影响提交。');
  expect(visibleText(document)).not.to.include('请画出排队路线');
  await click(await find(document, 'label', '是'));
  await click(await find(document, 'button', '提交评价'));
  await find(document, 'h3', '评价已收到');
  expect(client.submitted[0]?.answers).to.deep.equal({ 'guide-clear': 'yes' });
});

it('an identity rule that is not known is named, and the province decides whether a name is needed', async () => {
  const { client } = await opened();
  await click(await find(document, 'label', '满意'));
  expect(visibleText(document)).to.include('本地规定：by-e-id，本页面暂不认识').and.not.to.include('鼓励实名');
  await click(await find(document, 'button', '提交评价'));
  await find(document, 'h3', '评价已收到');
  expect(client.submitted).to.have.length(1);
});

it('a reason not to rate that is not known is told as it came', async () => {
  const { form } = await opened(NEWER_NOT_RATEABLE);
  await find(document, 'h3', '现在不能评价');
  expect(visibleText(document)).to.include('原因：under-arbitration（本页面暂不认识');
  expect(form.renderRoot.querySelector('.scale')).to.equal(null);
  await expect(form).to.be.accessible();
});
