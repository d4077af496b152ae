import type { TrackingClient } from '@haochaping/client';
import type { Receipt } from '@haochaping/core';
import { find, press } from '@haochaping/test-support/find';
import { fakeMemory, fakeTrackingClient, REMEMBERED } from '@haochaping/test-support/fakes';
import { BAD_RECEIPT, GOOD_RECEIPT, HARD_WORDS, LOG_CHECKS } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/receipt.js';
import '../define/remember.js';

type Args = {
  receipt: Receipt;
  trackWith?: () => Promise<TrackingClient>;
  rememberWith?: () => Promise<HTMLElement>;
  trackingUrl?: string;
};

const trackWith = async (): Promise<TrackingClient> => fakeTrackingClient(undefined, [], { log: [LOG_CHECKS.inLog] });

export default {
  title: '组件/回执 hcp-receipt',
  render: ({ receipt, trackWith: client, rememberWith, trackingUrl = '' }) =>
    html`<hcp-receipt
      .receipt=${receipt}
      .trackWith=${client}
      .rememberWith=${rememberWith}
      tracking-url=${trackingUrl}
    ></hcp-receipt>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const GoodRating: Story = {
  name: '好评回执',
  args: { receipt: GOOD_RECEIPT, trackWith, trackingUrl: 'https://zwfw.example.gov.cn/track' },
};
export const BadRating: Story = {
  name: '差评回执',
  args: { receipt: BAD_RECEIPT, trackWith, trackingUrl: 'https://zwfw.example.gov.cn/track' },
};
export const BadRatingWithoutTracker: Story = { name: '差评回执（页面不提供进度）', args: { receipt: BAD_RECEIPT } };
const rememberWith = async (): Promise<HTMLElement> =>
  Object.assign(document.createElement('hcp-remember'), { memory: fakeMemory([REMEMBERED]), rating: REMEMBERED });

export const OwnDevice: Story = {
  name: '自己的设备：可以在本机记住',
  args: { receipt: BAD_RECEIPT, trackWith, rememberWith, trackingUrl: 'https://zwfw.example.gov.cn/track' },
};
export const Remembered: Story = {
  name: '已在本机记住',
  args: { receipt: BAD_RECEIPT, trackWith, rememberWith, trackingUrl: 'https://zwfw.example.gov.cn/track' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '在本机记住，方便查看进度');
    await find(canvasElement, 'button', '不再记住');
  },
};
export const More: Story = {
  name: '点开“更多”',
  args: { receipt: BAD_RECEIPT, trackWith, trackingUrl: 'https://zwfw.example.gov.cn/track' },
  play: async ({ canvasElement }) => {
    (await find(canvasElement, 'summary', '更多')).click();
    await find(canvasElement, 'button', '打印回执');
  },
};
export const HardWords: Story = {
  name: '难字与长文',
  args: { receipt: HARD_WORDS.receipt, trackWith, trackingUrl: 'https://zwfw.example.gov.cn/track' },
};
