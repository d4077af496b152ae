import type { LogCheck } from '@haochaping/client';
import { fakeTrackingClient } from '@haochaping/test-support/fakes';
import { LOG_CHECKS } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/log-check.js';

type Args = { check: LogCheck | 'never' };

export default {
  title: '组件/验证我的评价没有被改 hcp-log-check',
  render: ({ check }) =>
    html`<hcp-log-check .client=${fakeTrackingClient(undefined, [], { log: [check] })}></hcp-log-check>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Checking: Story = { name: '正在核对', args: { check: 'never' } };
export const InLog: Story = { name: '核对一致', args: { check: LOG_CHECKS.inLog } };
export const NotYet: Story = { name: '还没有写入', args: { check: LOG_CHECKS.notYet } };
export const Differs: Story = { name: '验证不一致', args: { check: LOG_CHECKS.differs } };
export const CannotCheck: Story = { name: '没能核对', args: { check: LOG_CHECKS.cannotCheck } };
