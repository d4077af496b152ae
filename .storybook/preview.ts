import type { Preview } from '@storybook/web-components-vite';

document.documentElement.lang = 'zh-CN';

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    docs: { toc: { title: '本页内容' } },
  },
};

export default preview;
