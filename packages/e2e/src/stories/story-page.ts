import type { Browser, Page } from 'playwright-core';
import type { BuiltStorybook } from './built-storybook.js';
import { SCREENS, type Chosen, type Condition } from '@haochaping/test-support/conditions';
import { heightOfAll, hideCaret, layOutAfresh, playStory, settle } from './preview-functions.js';

/** The moment of the samples: a page of tomorrow shows the same dates as one of today. */
const NOW = '2026-09-21T12:00:00+08:00';
/** Longer than anything that a story does by itself. */
const QUIET_MS = 100;
/** In CSS pixels; a picture of more is nothing that anybody looks at. */
const HIGHEST = 6000;
/** One font on every machine, and no caret that blinks; stories and elements take both from the page. */
const STYLE = `
  @import '/index.css';
  :root { --hcp-font-family: 'Noto Sans SC Variable'; caret-color: transparent; }
  body { font-family: 'Noto Sans SC Variable'; }
`;

/** A page that shows one story after the other, as a host's page does that has chosen so. */
export class StoryPage {
  readonly #browser: Browser;
  readonly #storybook: BuiltStorybook;
  readonly #chosen: Partial<Chosen>;
  readonly #script: string;
  readonly #complaints: string[] = [];
  #page: Promise<Page> | undefined;
  #shown: string | undefined;

  /** The script is run in the page before anything else. */
  constructor(browser: Browser, storybook: BuiltStorybook, chosen: Partial<Chosen> = {}, script = '') {
    this.#browser = browser;
    this.#storybook = storybook;
    this.#chosen = chosen;
    this.#script = script;
  }

  /** A story as it is after it was played on a phone, and then met under a condition. */
  async show(id: string, condition: Condition): Promise<Page> {
    const page = await (this.#page ??= this.#open(id));
    if (this.#shown !== id) {
      this.#shown = undefined;
      await under(page, {});
      await page.evaluate(playStory, id);
      await page.evaluate(settle, QUIET_MS);
      this.#shown = id;
    }
    await under(page, condition);
    await page.evaluate(settle, 0);
    return page;
  }

  /**
   * Makes it ready for its picture: without a caret, on a screen high enough for all of it; at a zoom, there is only the room that
   * there is.
   */
  async readyForPicture({ screen = 'phone', system }: Condition): Promise<void> {
    const page = await this.#page;
    if (!page) return;
    await page.evaluate(hideCaret, system?.forcedColors === 'active');
    const { width, height } = SCREENS[screen];
    if (screen !== 'zoomed') {
      const all = Math.min(await page.evaluate(heightOfAll), HIGHEST);
      if (all > height) await page.setViewportSize({ width, height: all });
    }
    await page.evaluate(layOutAfresh);
    await page.evaluate(settle, 0);
  }

  /** What the page has complained of since this was last asked. */
  complaints(): string[] {
    return this.#complaints.splice(0);
  }

  /** After a fault nobody knows what is in the page: the next story gets another one. */
  async clear(): Promise<void> {
    const page = this.#page;
    this.#page = this.#shown = undefined;
    await page?.then(
      (old) => old.context().close(),
      () => undefined,
    );
  }

  async #open(id: string): Promise<Page> {
    const context = await this.#browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    // The name keeper of the compiler that runs these tests: functions are sent to the page with calls of it.
    await context.addInitScript({ content: `globalThis.__name = (named) => named;${this.#script}` });
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => this.#complaints.push(message));
    page.on('console', (said) => said.type() === 'error' && this.#complaints.push(said.text()));
    await page.clock.setFixedTime(NOW);
    await under(page, {});
    // Storybook's own look for accessibility faults would get in the way of the tests' look.
    await page.goto(this.#storybook.pageOf(id, 'story', { ...this.#chosen, 'a11y.manual': '!true' }));
    await page.addStyleTag({ content: STYLE });
    return page;
  }
}

async function under(page: Page, { system, screen = 'phone' }: Pick<Condition, 'system' | 'screen'>): Promise<void> {
  const { width, height } = SCREENS[screen];
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference', ...system });
  await page.setViewportSize({ width, height });
}
