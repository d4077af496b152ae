import type { Questionnaire } from '@haochaping/core';
import { find, deepActiveElement, visibleText } from '@haochaping/test-support/find';
import { click, pressKeys, paste, type } from '@haochaping/test-support/user-event';
import { recordEvents, move } from '@haochaping/test-support/host-page';
import { LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/questionnaire.js';
import type { HcpQuestionnaire } from './questionnaire.js';

const CHANNELS: Questionnaire = {
  title: '渠道',
  questions: [
    {
      kind: 'choices',
      id: 'channels',
      text: '您用过哪些渠道？',
      options: [
        { value: 'hall', label: '大厅' },
        { value: 'app', label: '手机' },
      ],
    },
  ],
};

const asking = (questionnaire: Questionnaire | undefined) =>
  fixture<HcpQuestionnaire>(html`<hcp-questionnaire .questionnaire=${questionnaire}></hcp-questionnaire>`);
const shown = () => asking(LIULIN_SESSION.questionnaire);
const checked = (questionnaire: HcpQuestionnaire) =>
  [...questionnaire.renderRoot.querySelectorAll('input')].flatMap(({ checked, name, value }) =>
    checked ? [`${name}: ${value}`] : [],
  );

it('the form round its questions sends nothing, whatever submits it', async () => {
  await shown();
  const form = await find<HTMLFormElement>(document, 'form');
  const kept: boolean[] = [];
  form.addEventListener('submit', ({ defaultPrevented }) => kept.push(defaultPrevented));
  form.requestSubmit();
  expect(kept).to.deep.equal([true]);
});

it('no question is answered beforehand', async () => {
  const questionnaire = await shown();
  expect(checked(questionnaire)).to.deep.equal([]);
  expect((await find<HTMLTextAreaElement>(document, 'textarea')).value).to.equal('');
  expect(questionnaire.answers).to.deep.equal({});
});

it('a choice is made, changed, and taken back with one click', async () => {
  const questionnaire = await shown();
  const heard = recordEvents(questionnaire, 'hcp-question-answered');
  await click(await find(document, 'label', '是'));
  await click(await find(document, 'label', '否'));
  expect(checked(questionnaire)).to.deep.equal(['question-guide-clear: no']);
  await click(await find(document, 'button', '清除选择'));
  expect(deepActiveElement(), 'the focus stays with the question').to.equal(await find(document, 'input'));
  expect(checked(questionnaire)).to.deep.equal([]);
  expect(questionnaire.answers).to.deep.equal({});
  expect(heard.map(({ detail }) => detail)).to.deep.equal(
    ['yes', 'no', ''].map((answer) => ({ questionId: 'guide-clear', answer })),
  );
});

it('the same choice can be made again after it was taken back', async () => {
  const questionnaire = await shown();
  await click(await find(document, 'label', '是'));
  await click(await find(document, 'button', '清除选择'));
  await click(await find(document, 'label', '是'));
  expect(checked(questionnaire)).to.deep.equal(['question-guide-clear: yes']);
});

it('several choices are ticked and unticked one by one', async () => {
  const questionnaire = await asking(CHANNELS);
  const heard = recordEvents(questionnaire, 'hcp-question-answered');
  await click(await find(document, 'label', '手机'));
  await click(await find(document, 'label', '大厅'));
  await click(await find(document, 'label', '手机'));
  await click(await find(document, 'label', '大厅'));
  expect(heard.map(({ detail }) => detail)).to.deep.equal(
    [['app'], ['app', 'hall'], ['hall'], []].map((answer) => ({ questionId: 'channels', answer })),
  );
  expect(questionnaire.answers).to.deep.equal({});
});

it('typed words are an answer; deleting them takes it back', async () => {
  const questionnaire = await shown();
  await type(await find(document, 'textarea'), '快');
  expect(questionnaire.answers).to.deep.equal({ suggestions: '快' });
  await pressKeys('Backspace');
  expect(questionnaire.answers).to.deep.equal({});
});

for (const [what, character] of [
  ['ordinary characters', '好'],
  ['emoji', '👍'],
  ['characters of CJK Extension B', '𠮷'],
] as const) {
  it(`pasted text of 502 ${what} is kept whole and counted as 2 too many`, async () => {
    const questionnaire = await shown();
    const text = character.repeat(502);
    const field = await find<HTMLTextAreaElement>(document, 'textarea');
    paste(field, text);
    await questionnaire.updateComplete;
    expect(field.value).to.equal(text);
    expect(questionnaire.answers).to.deep.equal({ suggestions: text });
    expect(visibleText(document)).to.include('超出 2 字');
  });
}

it('nothing is shown where the place asks nothing', async () => {
  const questionnaire = await asking(undefined);
  expect(questionnaire.renderRoot.childElementCount).to.equal(0);
});

it('moved in the page, the answers stay and the next one is told once', async () => {
  const questionnaire = await shown();
  await click(await find(document, 'label', '是'));
  await type(await find(document, 'textarea'), '好');
  move(questionnaire);
  expect(checked(questionnaire)).to.deep.equal(['question-guide-clear: yes']);
  expect((await find<HTMLTextAreaElement>(document, 'textarea')).value).to.equal('好');
  const heard = recordEvents(questionnaire, 'hcp-question-answered');
  await click(await find(document, 'label', '一般'));
  expect(heard).to.have.length(1);
});

it('is accessible, unanswered and with a text that is too long', async () => {
  const questionnaire = await shown();
  await expect(questionnaire).to.be.accessible();
  await click(await find(document, 'label', '是'));
  paste(await find<HTMLTextAreaElement>(document, 'textarea'), '好'.repeat(501));
  await expect(questionnaire).to.be.accessible();
});

it('notice 001, 分项评价: each of the nine rows unfolds to its five sentences, and none is chosen beforehand', async () => {
  const questionnaire = await asking(XINHUA_SESSION.questionnaire);
  expect(questionnaire.renderRoot.querySelectorAll('summary')).to.have.length(9);
  expect(questionnaire.renderRoot.querySelectorAll('input')).to.have.length(45);
  expect(checked(questionnaire)).to.deep.equal([]);
});

it('the rows are asked one at a time, the first at once; closed, all are listed with what was chosen', async () => {
  const questionnaire = await asking(XINHUA_SESSION.questionnaire);
  questionnaire.answers = { ladders: { trips: 'dissatisfied' } };
  await questionnaire.updateComplete;
  const seen = () => [...questionnaire.renderRoot.querySelectorAll('summary')].filter((row) => row.checkVisibility());
  expect(seen().map((row) => row.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal(['办事场所 选填']);
  for (const row of seen()) await click(row);
  expect(seen()).to.have.length(9);
  expect(visibleText(document)).to.include('该事项办理过程中需要到实体大厅2次以上');
});

it('a rung is chosen for one row and taken back', async () => {
  const questionnaire = await asking(XINHUA_SESSION.questionnaire);
  const heard = recordEvents(questionnaire, 'hcp-question-answered');
  await click(await find(questionnaire.renderRoot, 'details[open] .option'));
  await click(await find(document, 'button', '清除选择'));
  expect(deepActiveElement(), 'the focus stays in the row').to.equal(await find(document, 'details[open] input'));
  expect(heard.map(({ detail }) => detail)).to.deep.equal([
    { questionId: 'ladders', answer: { place: 'very-satisfied' } },
    { questionId: 'ladders', answer: {} },
  ]);
  expect(questionnaire.answers).to.deep.equal({});
});

it('a row leads on to the next one, answered or skipped, and the last one to none', async () => {
  const questionnaire = await asking(XINHUA_SESSION.questionnaire);
  const rows = [...questionnaire.renderRoot.querySelectorAll<HTMLDetailsElement>('details')];
  const open = () => rows.flatMap((row, index) => (row.open ? [index] : []));
  await click(await find(document, 'button', '跳过，看下一项'));
  expect(open()).to.deep.equal([1]);
  expect(deepActiveElement()).to.equal(rows[1]?.querySelector('summary'));
  await click(await find(document, '.row .option'));
  await click(await find(document, 'button', '下一项'));
  expect(open()).to.deep.equal([2]);
  const last = rows.at(-1);
  if (last) last.open = true;
  expect(last?.textContent).not.to.contain('下一项');
});

it('what a row asks is said in plain words, and that these are ours', async () => {
  const questionnaire = await asking(XINHUA_SESSION.questionnaire);
  const said = await find(questionnaire.renderRoot, 'details[open] > .muted');
  expect(said.textContent).to.match(/^在哪里办：.*（本软件的说明）$/);
});

it('the ladder is accessible', async () => {
  await expect(await asking(XINHUA_SESSION.questionnaire)).to.be.accessible();
});
