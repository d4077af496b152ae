import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './text-search.js';
import type { TextSearch } from './text-search.js';

const SECTIONS = [
  {
    title: '指南/网络',
    href: './?path=/docs/指南-网络--说明',
    heading: '断网的时候',
    text: '评价先存在群众的设备上，内容用导不出的密钥加密，网络恢复后自己送出，幂等键保证只算一次。',
  },
  {
    title: '指南/运行',
    href: './?path=/docs/指南-运行--说明',
    heading: '备份',
    text: '每天备份一次。断网的机器上也能恢复：备份里有全部表和存证日志。',
  },
];

export default {
  title: '文档/搜索/状态',
  tags: ['!autodocs'],
  args: { words: '断网', load: async () => SECTIONS },
  render: ({ words, load }) => html`<text-search .words=${words} .load=${load}></text-search>`,
} satisfies Meta<TextSearch>;

type Story = StoryObj<TextSearch>;
export const Found: Story = { name: '找到了' };
export const NotFound: Story = { name: '没有找到', args: { words: '量子' } };
export const Loading: Story = { name: '正在载入', args: { load: () => new Promise(() => undefined) } };
export const Failed: Story = { name: '没有载入', args: { load: () => Promise.reject(new Error('not loaded')) } };
