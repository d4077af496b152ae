import { find, press } from '@haochaping/test-support/find';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { XINHUA_SESSION } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/kiosk.js';

type Args = { isNext?: boolean; idleSeconds?: number };

export default {
  title: '组件/大厅终端 hcp-kiosk',
  render: ({ isNext = true, idleSeconds = 3600 }) => html`
    <hcp-kiosk
      .client=${isNext ? fakeRatingClient({ session: XINHUA_SESSION }) : undefined}
      idle-seconds=${idleSeconds}
      warning-seconds="90"
    >
      <strong slot="attract">新华区政务服务大厅</strong>
    </hcp-kiosk>
  `,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Attract: Story = { name: '等下一位', args: { isNext: false } };
export const HandedOver: Story = { name: '交给群众' };
export const Rating: Story = {
  name: '正在评价',
  play: async ({ canvasElement }) => {
    await press(canvasElement, '开始评价');
    await find(canvasElement, 'input[type=radio]');
  },
};
export const StillThere: Story = {
  name: '您还在吗',
  args: { idleSeconds: 0 },
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'dialog');
  },
};
export const Left: Story = { name: '这次不评', play: ({ canvasElement }) => press(canvasElement, '这次不评') };
