import type { Indicator } from '@haochaping/core';
import { LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/indicators.js';

type Args = { indicators: readonly Indicator[]; ticked?: readonly string[]; question: string; disabled?: boolean };

export default {
  title: '组件/评价指标 hcp-indicators',
  render: ({ indicators, ticked = [], question, disabled = false }) =>
    html`<hcp-indicators
      question=${question}
      .indicators=${indicators}
      .ticked=${ticked}
      ?disabled=${disabled}
    ></hcp-indicators>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;
const good = LIULIN_SESSION.indicators['very-satisfied'];
const bad = LIULIN_SESSION.indicators.dissatisfied;
const last = good[good.length - 1]?.code ?? '';

export const Praise: Story = { name: '好评指标', args: { question: '哪些地方做得好？', indicators: good } };
export const Reasons: Story = { name: '差评原因', args: { question: '哪些地方不满意？', indicators: bad } };
export const OneOnDemandTicked: Story = {
  name: '已勾选展开项',
  args: { question: '哪些地方做得好？', indicators: good, ticked: [last] },
};
export const InDimensions: Story = {
  name: '按维度分组（新华区）',
  args: { question: '哪些地方不满意？', indicators: XINHUA_SESSION.indicators.dissatisfied },
};
export const Disabled: Story = {
  name: '提交中不可改',
  args: { question: '哪些地方不满意？', indicators: bad, ticked: [bad[0]?.code ?? ''], disabled: true },
};
