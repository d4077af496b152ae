import type { TrackingClient } from '@haochaping/client';
import { fakeRatingClient, fakeTrackingClient } from '@haochaping/test-support/fakes';
import { IDENTITIES, LOG_CHECKS, MY_RATINGS, REVIEWS } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../define/my-rating.js';
import '../define/provider.js';
import '../define/rating-form.js';
import '../define/status-tracker.js';

type Args = { appearance?: string; lang?: string; inside: () => TemplateResult };

const tracking = (): TrackingClient =>
  fakeTrackingClient(REVIEWS.answered, [], {
    rating: [MY_RATINGS.open],
    access: [IDENTITIES.looked],
    log: [LOG_CHECKS.inLog],
  });

export default {
  title: '组件/共用设置 hcp-provider',
  render: ({ appearance, lang, inside }) => html`
    <hcp-provider
      lang=${lang ?? nothing}
      data-hcp-appearance=${appearance ?? nothing}
      .ratingClient=${fakeRatingClient()}
      .trackingClient=${tracking()}
    >
      ${inside()}
    </hcp-provider>
  `,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const form = () => html`<hcp-rating-form></hcp-rating-form>`;

export const Form: Story = { name: '里面是评价表单', args: { inside: form } };
export const Afterwards: Story = {
  name: '里面是评价以后的两样，用同一个客户端',
  args: { inside: () => html`<hcp-status-tracker></hcp-status-tracker><hcp-my-rating></hcp-my-rating>` },
};
export const DarkElder: Story = { name: '里面是长辈版深色', args: { inside: form, appearance: 'dark elder' } };
export const Traditional: Story = { name: '里面是繁体', args: { inside: form, lang: 'zh-Hant' } };
export const Nested: Story = {
  name: '套着的两层：里层只换外观',
  args: {
    appearance: 'light',
    inside: () => html`
      <hcp-my-rating></hcp-my-rating>
      <hcp-provider data-hcp-appearance="dark"><hcp-my-rating></hcp-my-rating></hcp-provider>
    `,
  },
};
