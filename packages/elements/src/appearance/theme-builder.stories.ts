import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { ThemeBuilder } from '../../build/themes/theme-builder.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/rating-form.js';

if (!customElements.get('theme-builder')) customElements.define('theme-builder', ThemeBuilder);

type Args = { brand: string };

export default {
  title: '文档/主题生成器',
  tags: ['!autodocs'],
  render: ({ brand }) =>
    html`<theme-builder brand=${brand}
      ><hcp-rating-form .client=${fakeRatingClient()}></hcp-rating-form
    ></theme-builder>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Blue: Story = { name: '从一个品牌色开始', args: { brand: '#14539f' } };
export const TooPale: Story = { name: '太浅的品牌色会自动加深', args: { brand: '#f5b800' } };
