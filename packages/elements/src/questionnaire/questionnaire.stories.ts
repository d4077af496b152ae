import type { Answers, Questionnaire } from '@haochaping/core';
import { LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { find } from '@haochaping/test-support/find';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/questionnaire.js';

type Args = { asked?: Questionnaire | undefined; answers?: Answers; disabled?: boolean };
const { questionnaire } = LIULIN_SESSION;

export default {
  title: '组件/问询表单 hcp-questionnaire',
  render: ({ asked = questionnaire, answers = {}, disabled = false }) =>
    html`<hcp-questionnaire .questionnaire=${asked} .answers=${answers} ?disabled=${disabled}></hcp-questionnaire>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;
const answered = Object.fromEntries(
  (questionnaire?.questions ?? []).flatMap((question) =>
    question.kind === 'choice' ? [[question.id, question.options[0]?.value ?? '']] : [],
  ),
);
const text = questionnaire?.questions.find(({ kind }) => kind === 'text')?.id ?? '';

export const NothingAnswered: Story = { name: '尚未回答' };
export const Answered: Story = { name: '已回答', args: { answers: answered } };
export const TooLong: Story = { name: '文字超长', args: { answers: { [text]: '建议延长周末办事时间。'.repeat(60) } } };
export const Disabled: Story = { name: '提交中不可改', args: { answers: answered, disabled: true } };
export const Ladder: Story = { name: '分项评价（新华区）', args: { asked: XINHUA_SESSION.questionnaire } };
export const LadderAnswered: Story = {
  name: '分项评价：收起后看全部，已选一项',
  args: { asked: XINHUA_SESSION.questionnaire, answers: { ladders: { trips: 'dissatisfied' } } },
  play: async ({ canvasElement }) => {
    (await find(canvasElement, 'summary')).click();
  },
};
