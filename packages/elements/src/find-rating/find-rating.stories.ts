import { CallFailed, type Failure } from '@haochaping/client';
import type { PublicClient } from '@haochaping/client/public';
import { find, press } from '@haochaping/test-support/find';
import { refused } from '@haochaping/test-support/fakes';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/find-rating.js';

type Args = { failure?: Failure; pending?: boolean };

export default {
  title: '组件/找回我的评价 hcp-find-rating',
  render: ({ failure, pending }) => {
    const client: PublicClient = {
      findRating: () => {
        if (pending) return new Promise(() => undefined);
        return failure
          ? Promise.reject(new CallFailed(failure))
          : Promise.resolve({ trackingToken: 't'.repeat(32), expiresAt: '2026-09-22T12:00:00+08:00' });
      },
    };
    return html`<hcp-find-rating .client=${client}></hcp-find-rating>`;
  },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;
type Played = { readonly canvasElement: HTMLElement };

async function search({ canvasElement }: Played): Promise<void> {
  (await find<HTMLInputElement>(canvasElement, '#ratingNo')).value = '410402-20260916-7F3K9Q2M';
  (await find<HTMLInputElement>(canvasElement, '#phone')).value = '13800138000';
  await press(canvasElement, '查询');
}

export const Empty: Story = { name: '等待填写' };
export const Missing: Story = {
  name: '没有填写就按了查询',
  play: ({ canvasElement }) => press(canvasElement, '查询'),
};
export const Searching: Story = { name: '正在查询', args: { pending: true }, play: search };
export const Found: Story = { name: '查到了', play: search };
export const NotFound: Story = {
  name: '没有查到',
  args: { failure: refused('rating-not-found', '没有查到：编号或手机号不对，或者评价时没有留手机号', 404) },
  play: search,
};
export const TooOften: Story = {
  name: '今天查的次数太多',
  args: { failure: refused('find-tries-used-up', '这个编号今天查的次数太多，请明天再查', 429) },
  play: search,
};
export const Unreachable: Story = { name: '没有收到回应', args: { failure: { kind: 'unreachable' } }, play: search };
