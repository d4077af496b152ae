import puppeteer from 'puppeteer-core';
import { findExecutable } from '@haochaping/test-support/browser/executable';
import type { Tab } from './tab.js';

/** Where Firefox is: named by FIREFOX_PATH, or installed. */
export const firefoxPath = (): string | undefined =>
  process.env.FIREFOX_PATH || findExecutable(['firefox-esr', 'firefox']);

/** A Firefox without a window, spoken to in WebDriver BiDi. */
export async function openFirefox(): Promise<Tab> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath() ?? 'firefox',
    headless: true,
    defaultViewport: { width: 1024, height: 730 },
    extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN, zh, en' },
  });
  const page = await browser.newPage();
  await page.bringToFront();
  return {
    async visit(address) {
      await page.goto(address);
    },
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    async press(key, held) {
      if (held) await page.keyboard.down(held);
      await page.keyboard.press(key);
      if (held) await page.keyboard.up(held);
    },
    type: (text) => page.keyboard.type(text),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}
