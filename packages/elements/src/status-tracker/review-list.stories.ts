import type { TrackingClient } from '@haochaping/client';
import { find } from '@haochaping/test-support/find';
import { fakeTrackingClient, refused } from '@haochaping/test-support/fakes';
import { MY_RATINGS, REVIEWS } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/review-list.js';

type Args = { clients: () => readonly TrackingClient[] };

function goodRating(): TrackingClient {
  const client = fakeTrackingClient(undefined, [], { rating: [MY_RATINGS.good] });
  setTimeout(() => client.trouble(refused('bad-review-unknown', '没有这件差评', 404)), 50);
  return client;
}

export default {
  title: '组件/多条评价的进度 hcp-review-list',
  render: ({ clients }) => html`<hcp-review-list .clients=${clients()}></hcp-review-list>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Several: Story = {
  name: '几条评价',
  args: {
    clients: () => [
      fakeTrackingClient(REVIEWS.overdue),
      fakeTrackingClient(REVIEWS.answered),
      fakeTrackingClient(REVIEWS.dueSoon),
      fakeTrackingClient(REVIEWS.closed),
      goodRating(),
    ],
  },
};
export const None: Story = { name: '一条也没有', args: { clients: () => [] } };
export const Opened: Story = {
  name: '点开一条',
  args: { clients: () => [fakeTrackingClient(REVIEWS.answered), fakeTrackingClient(REVIEWS.closed)] },
  play: async ({ canvasElement }) => {
    (await find(canvasElement, 'summary')).click();
    await find(canvasElement, 'h3', '办理进度');
  },
};
