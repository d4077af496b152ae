import type { IdentityAccess } from '@haochaping/core';
import { press } from '@haochaping/test-support/find';
import { fakeTrackingClient } from '@haochaping/test-support/fakes';
import { IDENTITIES } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/identity-access.js';

type Args = { access?: IdentityAccess };

export default {
  title: '组件/谁看过我的身份 hcp-identity-access',
  render: ({ access }) => {
    const client = fakeTrackingClient(undefined, [], {
      access: access ? [access] : [],
      withdraw: [IDENTITIES.withdrawn],
    });
    return html`<hcp-identity-access .client=${client}></hcp-identity-access>`;
  },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const NobodyLooked: Story = { name: '还没有人看过', args: { access: IDENTITIES.nobodyLooked } };
export const Looked: Story = { name: '有人看过', args: { access: IDENTITIES.looked } };
export const Asking: Story = {
  name: '撤回前再问一次',
  args: { access: IDENTITIES.nobodyLooked },
  play: ({ canvasElement }) => press(canvasElement, '撤回同意，删除姓名和电话'),
};
export const Withdrawn: Story = { name: '已撤回同意', args: { access: IDENTITIES.withdrawn } };
export const Forgotten: Story = { name: '保存期限已到', args: { access: IDENTITIES.forgotten } };
export const None: Story = { name: '没有留下身份', args: { access: IDENTITIES.none } };
export const Unreachable: Story = { name: '查不到' };
