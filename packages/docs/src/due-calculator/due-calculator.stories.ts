import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './due-calculator.js';

export default {
  title: '文档/时限计算器',
  tags: ['!autodocs'],
  render: () => html`<due-calculator></due-calculator>`,
} satisfies Meta;

export const Calculator: StoryObj = { name: '算一个日期' };
