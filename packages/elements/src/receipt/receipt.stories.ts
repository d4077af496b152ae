import type { TrackingClient } from '@haochaping/client';
import type { Receipt } from '@haochaping/core';
import { fakeTrackingClient } from '@haochaping/test-support/fakes';
import { BAD_RECEIPT, GOOD_RECEIPT, HARD_WORDS, LOG_CHECKS } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/receipt.js';

type Args = { receipt: Receipt; trackWith?: () => Promise<TrackingClient>; trackingUrl?: string };

const trackWith = async (): Promise<TrackingClient> => fakeTrackingClient(undefined, [], { log: [LOG_CHECKS.inLog] });

export default {
  title: '组件/回执 hcp-receipt',
  render: ({ receipt, trackWith: client, trackingUrl = '' }) =>
    html`<hcp-receipt .receipt=${receipt} .trackWith=${client} tracking-url=${trackingUrl}></hcp-receipt>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const GoodRating: Story = {
  name: '好评回执',
  args: { receipt: GOOD_RECEIPT, trackWith, trackingUrl: '/track' },
};
export const BadRating: Story = {
  name: '差评回执',
  args: { receipt: BAD_RECEIPT, trackWith, trackingUrl: '/track' },
};
export const BadRatingWithoutTracker: Story = { name: '差评回执（页面不提供进度）', args: { receipt: BAD_RECEIPT } };
export const HardWords: Story = {
  name: '难字与长文',
  args: { receipt: HARD_WORDS.receipt, trackWith, trackingUrl: '/track' },
};
