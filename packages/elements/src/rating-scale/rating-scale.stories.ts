import { LIULIN_SESSION } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/rating-scale.js';

type Args = { level?: string; target?: 'service' | 'staff'; disabled?: boolean };

export default {
  title: '组件/满意度 hcp-rating-scale',
  render: ({ level, target = 'service', disabled = false }) =>
    html`<hcp-rating-scale
      .levels=${LIULIN_SESSION.levels}
      target=${target}
      level=${level ?? ''}
      ?disabled=${disabled}
    ></hcp-rating-scale>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const NothingChosen: Story = { name: '尚未选择' };
export const VerySatisfied: Story = { name: '非常满意', args: { level: 'very-satisfied' } };
export const Satisfied: Story = { name: '满意', args: { level: 'satisfied' } };
export const BasicallySatisfied: Story = { name: '基本满意', args: { level: 'basically-satisfied' } };
export const Dissatisfied: Story = { name: '不满意', args: { level: 'dissatisfied' } };
export const VeryDissatisfied: Story = { name: '非常不满意', args: { level: 'very-dissatisfied' } };
export const Staff: Story = { name: '评价工作人员', args: { target: 'staff' } };
export const Disabled: Story = { name: '提交中不可改', args: { level: 'satisfied', disabled: true } };
