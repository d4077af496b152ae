import type { MyRating } from '@haochaping/core';
import { fakeTrackingClient } from '@haochaping/test-support/fakes';
import { HARD_WORDS, MY_RATINGS } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/my-rating.js';

type Args = { rating?: MyRating };

export default {
  title: '组件/我的评价与追评 hcp-my-rating',
  render: ({ rating }) => {
    const client = fakeTrackingClient(undefined, [], { rating: rating ? [rating] : [], followUp: [MY_RATINGS.usedUp] });
    return html`<hcp-my-rating .client=${client}></hcp-my-rating>`;
  },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Good: Story = { name: '好评，不设追评', args: { rating: MY_RATINGS.good } };
export const TooEarly: Story = { name: '还没有答复', args: { rating: MY_RATINGS.tooEarly } };
export const Open: Story = { name: '可以追评', args: { rating: MY_RATINGS.open } };
export const UsedUp: Story = { name: '已经追评', args: { rating: MY_RATINGS.usedUp } };
export const TooLate: Story = { name: '追评的期限已过', args: { rating: MY_RATINGS.tooLate } };
export const Unreachable: Story = { name: '查不到' };
export const HardWords: Story = { name: '难字与长文', args: { rating: HARD_WORDS.rating } };
