import { findBrowser } from '@haochaping/testing/browser';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import * as z from 'zod/mini';
import { serveFolder } from './serve-folder.js';

const BUILD = 'node_modules/storybook/dist/bin/dispatcher.js';

const indexSchema = z.object({
  entries: z.record(z.string(), z.object({ id: z.string(), title: z.string(), name: z.string(), type: z.string() })),
});

/** Builds the storybook into a folder of its own, and serves it to a browser. */
export async function builtStorybook(folder: string) {
  execFileSync(process.execPath, [BUILD, 'build', '-o', folder, '--quiet'], { stdio: 'inherit' });
  const { entries } = indexSchema.parse(JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')));
  const site = await serveFolder(folder);
  const browser = await chromium.launch(await findBrowser());
  return {
    entries,
    browser,
    address: site.address,
    pageOf: (id: string, view: 'docs' | 'story'): string =>
      `${site.address}/iframe.html?id=${encodeURIComponent(id)}&viewMode=${view}`,
    close: async (): Promise<void> => {
      await browser.close();
      site.close();
    },
  };
}
