import { find } from '@haochaping/test-support/find';
import { HOSTED_SESSION } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/hosted-page.js';
import type { Found } from './hosted-page.js';

type Args = { found?: Found };

export default {
  title: '组件/省平台自己的评价页 hcp-hosted-page',
  render: ({ found }) => html`
    <hcp-hosted-page .session=${HOSTED_SESSION} .page=${HOSTED_SESSION.rateable} .found=${found}></hcp-hosted-page>
  `,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const TheWayThere: Story = { name: '去那里的路' };
export const OnThePhone: Story = {
  name: '用手机评价',
  play: async ({ canvasElement }) => {
    (await find(canvasElement, 'summary', '用手机评价（二维码）')).click();
    await find(canvasElement, 'svg');
  },
};
export const NotYet: Story = { name: '回来了，省平台还没有收到', args: { found: 'not-yet' } };
export const Unknown: Story = { name: '回来了，查不到结果', args: { found: 'unknown' } };
