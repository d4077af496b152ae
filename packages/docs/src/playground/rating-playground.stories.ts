import { find } from '@haochaping/test-support/find';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './rating-playground.js';
import type { RatingPlayground } from './rating-playground.js';

type Args = { start?: RatingPlayground['start'] };

export default {
  title: '文档/演练场',
  tags: ['!autodocs'],
  render: ({ start }) =>
    start
      ? html`<rating-playground .start=${start}></rating-playground>`
      : html`<rating-playground></rating-playground>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Playground: Story = {
  name: '演练一次评价',
  // The province starts in the page, and that takes a while.
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'button', '登记一件办结的办件', 60_000);
  },
};
export const Starting: Story = { name: '正在启动', args: { start: () => new Promise(() => undefined) } };
export const Failed: Story = {
  name: '启动失败',
  args: { start: () => Promise.reject(new Error('no WebAssembly')) },
};
