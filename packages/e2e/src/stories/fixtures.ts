import { test as base } from '@playwright/test';
import type { Chosen } from '@haochaping/test-support/conditions';
import { builtStorybook } from './built-storybook.js';
import { AXE } from './page-problems.js';
import { StoryPage } from './story-page.js';

type Fixtures = { readonly storyPageFor: (chosen?: Partial<Chosen>) => StoryPage };

/** Each worker keeps one page for each choice of a host, and shows one story after the other in it. */
export const test = base.extend<object, Fixtures>({
  storyPageFor: [
    async ({ browser }, use) => {
      const storybook = await builtStorybook();
      const storyPages = new Map<string, StoryPage>();
      await use((chosen = {}) => {
        const key = JSON.stringify(chosen);
        const storyPage = storyPages.get(key) ?? new StoryPage(browser, storybook, chosen, AXE);
        storyPages.set(key, storyPage);
        return storyPage;
      });
      for (const storyPage of storyPages.values()) await storyPage.clear();
      storybook.close();
    },
    { scope: 'worker' },
  ],
});
