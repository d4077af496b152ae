import type { FakeMemory } from '@haochaping/test-support/fakes';
import { fakeMemory, REMEMBERED } from '@haochaping/test-support/fakes';
import { press } from '@haochaping/test-support/find';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/remember.js';

type Args = { memory: () => FakeMemory };

export default {
  title: '组件/在本机记住 hcp-remember',
  render: ({ memory }) => html`<hcp-remember .memory=${memory()} .rating=${REMEMBERED}></hcp-remember>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Offered: Story = { name: '还没有记住', args: { memory: () => fakeMemory() } };
export const Remembered: Story = { name: '已经记住', args: { memory: () => fakeMemory([REMEMBERED]) } };
export const Forgotten: Story = {
  name: '不再记住',
  args: { memory: () => fakeMemory([REMEMBERED]) },
  play: async ({ canvasElement }) => press(canvasElement, '不再记住'),
};
export const NotForgotten: Story = {
  name: '没有删掉',
  args: { memory: () => fakeMemory([REMEMBERED], 'broken') },
  play: async ({ canvasElement }) => press(canvasElement, '不再记住'),
};
export const NotRemembered: Story = {
  name: '浏览器不能保存',
  args: { memory: () => fakeMemory([], 'broken') },
  play: async ({ canvasElement }) => press(canvasElement, '在本机记住，方便查看进度'),
};
