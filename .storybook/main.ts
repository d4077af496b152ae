import { existsSync, readdirSync } from 'node:fs';
import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';
import { defaultClientConditions, mergeConfig } from 'vite';
import { MENUS, writeGuides } from './guides.js';
import { writeSearchIndex } from './search-index.js';
import { serverInPage } from './server-in-page.js';

const PACKAGE_PAGES = readdirSync('packages')
  .map((name) => `packages/${name}/README.md`)
  .filter((file) => existsSync(file));

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  staticDirs: [
    { from: '../docs/pictures', to: '/pictures' },
    { from: `../${writeSearchIndex()}`, to: '/' },
    // What llms.txt leads to stands beside it as it is in the repository.
    ...['llms.txt', 'packages/elements/custom-elements.json', ...PACKAGE_PAGES, ...Object.values(MENUS).flat()].map(
      (file) => ({ from: `../${file}`, to: `/${file}` }),
    ),
  ],
  stories: [
    './introduction.mdx',
    '../packages/elements/src/**/*.mdx',
    '../packages/elements/src/**/*.stories.ts',
    '../packages/embed/src/**/*.mdx',
    '../packages/docs/src/**/*.mdx',
    '../packages/docs/src/**/*.stories.ts',
    writeGuides(),
  ],
  addons: [
    {
      name: '@storybook/addon-docs',
      // MDX alone has no tables.
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  docs: { defaultName: '说明' },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) =>
    mergeConfig(mergeConfig(vite, serverInPage), { resolve: { conditions: ['source', ...defaultClientConditions] } }),
};

export default config;
