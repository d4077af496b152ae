import type { Preview } from '@storybook/web-components-vite';

document.documentElement.lang = 'zh-CN';

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    options: { storySort: { order: ['文档', ['好差评'], '组件'] } },
    a11y: { test: 'error' },
    docs: { toc: { title: '本页内容' } },
  },
};

export default preview;
