import { defineConfig } from '@playwright/test';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { pinnedBrowser } from './src/stories/pinned-browser.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CACHE = '../../.cache/pictures';

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.spec.ts',
  outputDir: `${CACHE}/results`,
  snapshotPathTemplate: `${HERE}/baselines/{arg}{ext}`,
  // What has no baseline fails, and is not written down by the way: `npm run update` does that.
  updateSnapshots: 'none',
  fullyParallel: true,
  // A worker and its browser wait for each other.
  workers: availableParallelism() + 2,
  // After so many differences it is one change that everything shows; each costs a new browser.
  maxFailures: 40,
  timeout: 120_000,
  reporter: [['dot'], ['html', { open: 'never', outputFolder: `${CACHE}/report` }], ['../../scripts/tally.mjs']],
  // The browser, the fonts and the moment are pinned, so a single pixel that differs is a change.
  expect: { toHaveScreenshot: { threshold: 0, maxDiffPixels: 0, animations: 'disabled' } },
  use: { browserName: 'chromium', launchOptions: pinnedBrowser() },
});
