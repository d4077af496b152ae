import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BrowserContextOptions, type Page } from 'playwright-core';
import { citizenPage, type CitizenPage } from '@haochaping/test-support/page-objects';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';
import { faultsOf } from './page-faults.js';

const demonstration = demonstrationInBrowser();

async function visit(options: BrowserContextOptions, does: (citizen: CitizenPage) => Promise<void>): Promise<void> {
  const window = await demonstration.browser.newContext({ locale: 'zh-CN', ...options });
  const page = await window.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.text().includes('Content Security Policy') && wrong.push(message.text()));
  const citizen = citizenPage(page, demonstration.shown.portal);
  await citizen.openMyCases();
  await does(citizen);
  await window.close();
  assert.deepEqual(wrong, []);
}
const PHONE = { viewport: { width: 375, height: 812 } };
const elder = (page: Page) => page.getByRole('button', { name: '长辈版' });
const isElder = (page: Page) => page.evaluate(() => document.documentElement.dataset.hcpAppearance === 'elder');

/** Of everything that is drawn, in the page and in the elements: what is too small to be read, too low to be pressed, or a code. */
const measured = async (page: Page) => {
  // With all of its styles.
  await page.waitForLoadState();
  return page.evaluate(() => {
    const roots: ParentNode[] = [document];
    const drawn: Element[] = [];
    // Grows while it is walked.
    for (const root of roots) {
      for (const each of root.querySelectorAll('*')) {
        if (each.shadowRoot) roots.push(each.shadowRoot);
        if (each.checkVisibility() && !each.closest('.visually-hidden, .skip-link, .unseen')) drawn.push(each);
      }
    }
    const saying = drawn.filter((each) =>
      [...each.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    );
    const pressed = drawn.filter((each) =>
      each.matches('button, summary, nav a, .help a, .way-back, textarea, .level, .indicator'),
    );
    return {
      small: saying
        .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < 18)
        .map((each) => each.outerHTML),
      codes: saying.map(({ textContent }) => textContent).filter((text) => /\d{6}-\d{8}|#[\w-]{20}/.test(text)),
      low: pressed.filter((each) => each.getBoundingClientRect().height < 60).map((each) => each.outerHTML),
      wide: document.documentElement.scrollWidth,
    };
  });
};

test('a citizen switches 长辈版 on and rates in it to the end; every page and every state is large', () =>
  visit(PHONE, async (citizen) => {
    const isLarge = async (where: string): Promise<void> => {
      const { small, codes, low, wide } = await measured(citizen.page);
      assert.deepEqual(small, [], where);
      if (where !== 'the search') assert.deepEqual(codes, [], where); // there a number is typed, and an example helps
      assert.deepEqual(low, [], where);
      assert.equal(wide, 375, where);
    };
    await elder(citizen.page).click();
    assert.equal(await elder(citizen.page).getAttribute('aria-pressed'), 'true');
    await citizen.page.getByRole('heading', { name: '请您评一评' }).waitFor();
    await isLarge('what waits for a rating');
    await citizen.openRating('居民身份证换领');
    await isLarge('levels');
    await citizen.choose('不满意');
    await citizen.next();
    await citizen.tickFirst();
    await isLarge('reasons');
    await citizen.next();
    await citizen.dialog.getByLabel('还想说什么？（选填）').fill('排队太久');
    await isLarge('words');
    await citizen.submit();
    await citizen.reads('您的意见已转交办理机构核实');
    await isLarge('receipt');
    await citizen.dialog.getByRole('button', { name: '在本机记住，方便查看进度' }).click();
    await citizen.dialog.getByRole('button', { name: '不再记住' }).waitFor();
    await isLarge('remembered');
    await citizen.dialog.getByRole('button', { name: '查看办理进度' }).click();
    await citizen.reads('办理进度');
    await isLarge('tracker');
    await citizen.dialog.getByRole('button', { name: '完成' }).click();
    await citizen.row('居民身份证换领').getByText('已评价').waitFor();
    await citizen.row('居民身份证换领').getByText('待核实').waitFor();
    await isLarge('the way back');
    await citizen.page.getByText('看别的').click();
    await isLarge('what else there is');
    await citizen.page.getByRole('link', { name: '我的全部办件' }).click();
    await citizen.page.waitForURL('**/?show=all');
    await isLarge('my cases');
    await citizen.page.goto(`${demonstration.shown.portal}/find`);
    await citizen.page.getByLabel('评价编号').waitFor();
    await isLarge('the search');
    await citizen.page.getByRole('link', { name: '评价与办理进度' }).click();
    await citizen.page.waitForURL('**/track');
    await citizen.page.getByRole('button', { name: '查看进度' }).waitFor();
    assert.equal(await isElder(citizen.page), true, 'it is remembered on the next page');
    await isLarge('the tracking page');
    await elder(citizen.page).click();
    await citizen.openMyCases();
    assert.equal(await isElder(citizen.page), false);
  }));

test('on every screen the home page of 长辈版 is what waits for a rating, one large button each, and axe finds nothing', () =>
  visit({}, async ({ page }) => {
    await elder(page).click();
    await page.getByRole('heading', { name: '请您评一评' }).waitFor();
    for (const width of [320, 360, 412, 768, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      const { small, low, wide } = await measured(page);
      assert.deepEqual([small, low, wide], [[], [], width]);
      assert.deepEqual(await faultsOf(page), [], `${width}`);
    }
  }));

test('switched on and off beside an open tracker, the tracker stays: its token is in no address of the server’s', () =>
  visit({}, async (citizen) => {
    const token = 'x'.repeat(40);
    await citizen.page.goto(`${demonstration.shown.portal}/track#${token}`);
    await elder(citizen.page).click();
    assert.equal(new URL(citizen.page.url()).hash, `#${token}`);
    assert.equal(await isElder(citizen.page), true);
    await citizen.page.getByText('没有查到办理进度').waitFor();
  }));

test('who goes back to an earlier page finds it as it was chosen on the later one', () =>
  visit({}, async (citizen) => {
    await citizen.page.getByRole('link', { name: '评价与办理进度' }).click();
    await elder(citizen.page).click();
    await citizen.page.goBack();
    await citizen.page.waitForFunction(() => document.documentElement.dataset.hcpAppearance === 'elder');
  }));

test('without JavaScript the button works too, and leads back to the page', () =>
  visit({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(`${demonstration.shown.portal}/?show=to-rate`);
    await elder(page).click();
    assert.equal(page.url(), `${demonstration.shown.portal}/?show=to-rate`);
    assert.equal(await page.locator('html').getAttribute('data-hcp-appearance'), 'elder');
    await elder(page).click();
    assert.equal(await page.locator('html').getAttribute('data-hcp-appearance'), '');
  }));
