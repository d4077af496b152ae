import { LEVELS } from '@haochaping/core';
import { chooseLevel } from '@haochaping/test-support/find';
import { fakeRatingClient, fakeTrackingClient } from '@haochaping/test-support/fakes';
import { BAD_RECEIPT } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/rating-form.js';
import '../define/receipt.js';

export default {
  title: '文档/外观',
  tags: ['!autodocs'],
  render: () => html`<hcp-rating-form .client=${fakeRatingClient()}></hcp-rating-form>`,
  play: ({ canvasElement }) => chooseLevel(canvasElement, LEVELS[3]),
} satisfies Meta;

type Story = StoryObj;

export const Light: Story = { name: '政务蓝 · 浅色' };
export const Dark: Story = { name: '政务蓝 · 深色', globals: { appearance: 'dark' } };
export const Red: Story = { name: '国徽红 · 浅色', globals: { theme: 'red' } };
export const RedDark: Story = { name: '国徽红 · 深色', globals: { theme: 'red', appearance: 'dark' } };
export const Plain: Story = { name: '素白 · 浅色', globals: { theme: 'plain' } };
export const PlainDark: Story = { name: '素白 · 深色', globals: { theme: 'plain', appearance: 'dark' } };
export const Elder: Story = { name: '长辈版', globals: { eyes: 'elder' } };
export const ElderDark: Story = { name: '长辈版 · 深色', globals: { eyes: 'elder', appearance: 'dark' } };
export const RightToLeft: Story = { name: '从右到左', globals: { direction: 'rtl' } };
export const ReceiptInDark: Story = {
  name: '差评回执 · 深色',
  globals: { appearance: 'dark' },
  render: () =>
    html`<hcp-receipt
      .trackWith=${async () => fakeTrackingClient()}
      tracking-url="https://zwfw.example.gov.cn/track"
      .receipt=${BAD_RECEIPT}
    ></hcp-receipt>`,
  play: () => undefined,
};
