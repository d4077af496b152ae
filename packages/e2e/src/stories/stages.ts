import { test as base } from '@playwright/test';
import type { Chosen } from '@haochaping/test-support/conditions';
import { builtStorybook } from './built-storybook.js';
import { AXE } from './faults.js';
import { Stage } from './stage.js';

type Stages = { readonly stageOf: (chosen?: Partial<Chosen>) => Stage };

/** Each worker keeps one page for each choice of a host, and shows one story after the other in it. */
export const test = base.extend<object, Stages>({
  stageOf: [
    async ({ browser }, use) => {
      const storybook = await builtStorybook();
      const stages = new Map<string, Stage>();
      await use((chosen = {}) => {
        const key = JSON.stringify(chosen);
        const stage = stages.get(key) ?? new Stage(browser, storybook, chosen, AXE);
        stages.set(key, stage);
        return stage;
      });
      for (const stage of stages.values()) await stage.clear();
      storybook.close();
    },
    { scope: 'worker' },
  ],
});
