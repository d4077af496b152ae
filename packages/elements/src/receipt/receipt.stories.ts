import type { Receipt } from '@haochaping/core';
import { BAD_RECEIPT, GOOD_RECEIPT } from '@haochaping/testing/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/receipt.js';

type Args = { receipt: Receipt; trackable?: boolean; trackingUrl?: string };

export default {
  title: '组件/回执 hcp-receipt',
  render: ({ receipt, trackable = false, trackingUrl = '' }) =>
    html`<hcp-receipt .receipt=${receipt} ?trackable=${trackable} tracking-url=${trackingUrl}></hcp-receipt>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const GoodRating: Story = { name: '好评回执', args: { receipt: GOOD_RECEIPT } };
export const BadRating: Story = {
  name: '差评回执',
  args: { receipt: BAD_RECEIPT, trackable: true, trackingUrl: '/track' },
};
export const BadRatingWithoutTracker: Story = { name: '差评回执（页面不提供进度）', args: { receipt: BAD_RECEIPT } };
