import type { Failure } from '@haochaping/client';
import type { MyRating, TrackedReview } from '@haochaping/core';
import { fakeTrackingClient, refused } from '@haochaping/test-support/fakes';
import { HARD_WORDS, MY_RATINGS, NEWER_REVIEW, REVIEWS } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/review-line.js';

type Args = { review?: TrackedReview; rating?: MyRating; trouble?: Failure; inRow?: boolean };

export default {
  title: '组件/一条评价的进度 hcp-review-line',
  render: ({ review, rating, trouble, inRow = false }) => {
    const client = fakeTrackingClient(review, [], { rating: rating ? [rating] : [] });
    if (trouble) setTimeout(() => client.trouble(trouble), 50);
    return html`<hcp-review-line .client=${client} ?in-row=${inRow}></hcp-review-line>`;
  },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Loading: Story = { name: '正在查询' };
export const InTime: Story = { name: '时限内', args: { review: REVIEWS.rectifying } };
export const DueSoon: Story = { name: '即将到期', args: { review: REVIEWS.dueSoon } };
export const Overdue: Story = { name: '已超期', args: { review: REVIEWS.overdue } };
export const YourTurn: Story = { name: '等您回复', args: { review: REVIEWS.answered } };
export const Closed: Story = { name: '已办结', args: { review: REVIEWS.closed } };
export const GoodRating: Story = {
  name: '好评：评价的时间',
  args: { rating: MY_RATINGS.good, trouble: refused('bad-review-unknown', '没有这件差评', 404) },
};
export const NewerProvince: Story = { name: '省平台更新，有不认识的代码', args: { review: NEWER_REVIEW } };
export const Unreachable: Story = { name: '查不到', args: { trouble: { kind: 'unreachable' } } };
export const Unknown: Story = {
  name: '凭证无效',
  args: { trouble: refused('tracking-token-unknown', '查询凭证无效', 401) },
};
export const InRow: Story = { name: '放进办件那一行', args: { review: REVIEWS.rectifying, inRow: true } };
export const InRowYourTurn: Story = {
  name: '放进办件那一行，等您回复',
  args: { review: REVIEWS.answered, inRow: true },
};
export const HardWords: Story = { name: '难字与长文', args: { review: HARD_WORDS.review } };
