import { findBrowser } from '@haochaping/testing/browser';
import { chromium, type Browser } from 'playwright-core';

/** Draws letters by itself alone, whatever the machine's settings for screens are. */
const STEADY = ['--font-render-hinting=none', '--disable-lcd-text'];

/** The browser that the tests run in, drawing the same everywhere. */
export async function steadyBrowser(): Promise<Browser> {
  const { args, ...found } = await findBrowser();
  return chromium.launch({ ...found, args: [...args, ...STEADY] });
}
