import { CallFailed } from '@haochaping/client';
import type { RatingSession } from '@haochaping/core';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { LIULIN_SESSION } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/qr-handoff.js';

type Args = { rateable?: RatingSession['rateable']; unreachable?: boolean; wholeScreen?: boolean };

export default {
  title: '组件/窗口二维码 hcp-qr-handoff',
  render: ({ rateable = LIULIN_SESSION.rateable, unreachable, wholeScreen = false }) => {
    const client = {
      ...fakeRatingClient({ session: { ...LIULIN_SESSION, rateable } }),
      page: () => Promise.resolve('https://hcp.example.gov.cn/rate#sample-ticket-0123456789abcdefghij'),
      ...(unreachable && { session: () => Promise.reject(new CallFailed({ kind: 'unreachable' })) }),
    };
    return html`<hcp-qr-handoff .client=${client} ?whole-screen=${wholeScreen}></hcp-qr-handoff>`;
  },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Shown: Story = { name: '请扫码' };
export const WholeScreen: Story = { name: '独占一块屏幕', args: { wholeScreen: true } };
export const Rated: Story = { name: '已评价', args: { rateable: { now: false, because: 'already-rated' } } };
export const Expired: Story = { name: '已过期', args: { rateable: { now: false, because: 'expired' } } };
export const Unreachable: Story = { name: '连不上', args: { unreachable: true } };
