import { chooseLevel, find, press, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient, type Answers } from '@haochaping/test-support/fakes';
import { click, pressKeys, paste, type } from '@haochaping/test-support/user-event';
import { recordEvents, move } from '@haochaping/test-support/host-page';
import { LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-form.js';
import type { HcpRatingForm } from './rating-form.js';

async function opened(answers: Answers = {}) {
  const client = fakeRatingClient(answers);
  const form = await fixture<HcpRatingForm>(html`<hcp-rating-form .client=${client}></hcp-rating-form>`);
  await find(document, 'button', '提交评价');
  return { client, form };
}

const label = async (text: string) => click(await find(document, 'label', text));
const button = async (text: string) => click(await find(document, 'button', text));

it('before a level is chosen nothing else is asked, and nothing is worth keeping', async () => {
  const { form } = await opened();
  expect(form.renderRoot.querySelector('.reasons, textarea, .identity')).to.equal(null);
  expect(form.leaveQuestion).to.equal(undefined);
});

it('submitting without a level says so, leads to the levels and sends nothing', async () => {
  const { client, form } = await opened();
  await button('提交评价');
  await find(document, '[role=alert]', '请先选择满意度');
  expect(form.shadowRoot?.activeElement?.matches('.scale input')).to.equal(true);
  await label('满意');
  expect(visibleText(document)).not.to.include('请先选择满意度');
  expect(client.submitted).to.deep.equal([]);
});

it('Enter in any text field sends nothing', async () => {
  const { client } = await opened({ session: XINHUA_SESSION });
  await label('满意');
  for (const field of ['#identity-name', '#identity-phone', '#identity-consent', '#text']) {
    (await find(document, field)).focus();
    await pressKeys('Enter');
  }
  (await find(document, 'input[type=radio]')).focus();
  await pressKeys('Enter');
  expect(client.submitted).to.deep.equal([]);
  expect(visibleText(document)).to.include('提交评价');
});

it('a whole rating is sent exactly as it was filled in', async () => {
  const { client } = await opened();
  await label('不满意');
  await label('没有提供材料清单');
  await button('更多选项（5）');
  await label('服务态度生硬');
  await click(await find(document, 'summary', '再回答几个问题（选填）'));
  await label('否');
  await type(await find(document, '#text'), ' 等了很久 ');
  await button('提交评价');
  await find(document, 'h3', '评价已收到');
  expect(client.submitted).to.deep.equal([
    {
      service: { level: 'dissatisfied', indicators: ['208', '214'] },
      answers: { 'guide-clear': 'no' },
      text: '等了很久',
    },
  ]);
});

it('the questions asked fit the level: praise above, reasons below', async () => {
  await opened();
  await label('非常满意');
  expect(visibleText(document)).to.include('哪些地方做得好？（选填，可多选）');
  await label('非常不满意');
  expect(visibleText(document)).to.include('哪些地方不满意？（可多选）');
});

it('changing one’s mind about the level keeps the ticks of each level and the words', async () => {
  const { client } = await opened();
  await label('满意');
  await label('在线提交材料窗口核验');
  await type(await find(document, '#text'), '好');
  await label('不满意');
  await label('没有提供材料样本');
  await label('满意');
  await button('提交评价');
  await waitUntil(() => client.submitted.length === 1);
  expect(client.submitted[0]).to.deep.equal({
    service: { level: 'satisfied', indicators: ['407'] },
    answers: {},
    text: '好',
  });
});

it('text that is too long is kept, counted, and not sent until it is shortened', async () => {
  const { client, form } = await opened();
  await label('满意');
  const field = await find<HTMLTextAreaElement>(document, '#text');
  paste(field, '𠮷👍'.repeat(251));
  await form.updateComplete;
  expect(visibleText(document)).to.include('超出 2 字');
  expect(field.getAttribute('aria-invalid')).to.equal('true');
  await button('提交评价');
  await find(document, '[role=alert]', '请检查：您写的文字');
  expect(form.shadowRoot?.activeElement).to.equal(field);
  await pressKeys('Backspace', 'Backspace');
  await button('提交评价');
  await find(document, 'h3', '评价已收到');
  expect(client.submitted.map(({ text }) => text)).to.deep.equal(['𠮷👍'.repeat(250)]);
});

it('an answer that is too long is found, even where the questions are folded away', async () => {
  const { client, form } = await opened();
  await label('满意');
  await click(await find(document, 'summary', '再回答几个问题（选填）'));
  paste(await find<HTMLTextAreaElement>(document, '#question-suggestions'), '好'.repeat(501));
  await click(await find(document, 'summary', '再回答几个问题（选填）'));
  await button('提交评价');
  await find(document, '[role=alert]', '有一个回答不在选项之内，或字数过多');
  expect(form.shadowRoot?.activeElement?.localName).to.equal('summary');
  expect(client.submitted).to.deep.equal([]);
});

it('where a bad rating needs a reason this is said beforehand, and asked for before sending', async () => {
  const { client, form } = await opened({ session: { ...LIULIN_SESSION, badNeedsReason: true } });
  expect(visibleText(document)).to.include('请至少勾选一项原因，或写一句话。');
  await label('非常不满意');
  await button('提交评价');
  await find(document, '[role=alert]', '请至少勾选一项原因，或写一句话');
  expect(form.shadowRoot?.activeElement?.matches('.reasons input')).to.equal(true);
  expect(client.submitted).to.deep.equal([]);
  await label('无理由超过法定办理时间');
  await button('提交评价');
  await waitUntil(() => client.submitted.length === 1);
});

it('taking the form out of the page submits nothing and says nothing', async () => {
  const { client, form } = await opened();
  const heard = recordEvents(form, 'hcp-rating-submitted', 'hcp-rating-skipped', 'hcp-done');
  await label('满意');
  form.remove();
  await new Promise((later) => setTimeout(later, 50));
  expect(client.submitted).to.deep.equal([]);
  expect(client.skips).to.equal(0);
  expect(heard).to.deep.equal([]);
});

it('a form moved in the page keeps the draft and can be sent', async () => {
  const { client, form } = await opened();
  await chooseLevel(document, 'satisfied');
  await type(await find(document, '#text'), '谢谢');
  move(form);
  expect(form.leaveQuestion).not.to.equal(undefined);
  expect((await find<HTMLTextAreaElement>(document, '#text')).value).to.equal('谢谢');
  const heard = recordEvents(form, 'hcp-rating-submitted');
  await press(document, '提交评价');
  await find(document, 'h3', '评价已收到');
  expect(client.submitted.map(({ text }) => text)).to.deep.equal(['谢谢']);
  expect(heard).to.have.length(1);
});

it('is accessible with a bad level, reasons and questions open', async () => {
  const { form } = await opened();
  await label('非常不满意');
  await click(await find(document, 'summary', '再回答几个问题（选填）'));
  await expect(form).to.be.accessible();
});
