import type { Preview } from '@storybook/web-components-vite';
import { globalTypes, inAppearance, initialGlobals, screens } from './appearance.js';
import { htmlLang } from './language.js';

const preview: Preview = {
  decorators: [inAppearance],
  globalTypes,
  initialGlobals,
  parameters: {
    options: { storySort: { order: ['文档', ['好差评', '接入', '演练场', '外观与主题'], '组件'] } },
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    docs: { toc: { title: '本页内容' } },
    htmlLang,
    viewport: { options: screens },
  },
};

export default preview;
