import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Locator, type Page } from 'playwright-core';
import { citizenPage } from '@haochaping/test-support/page-objects';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';
import { faultsOf } from './page-faults.js';

const demonstration = demonstrationInBrowser();

const SCREENS = [
  [320, 480],
  [375, 553],
  [600, 480],
  [1024, 768],
  [1080, 1920],
] as const;

/** A ticket of the portal's first closed case. */
async function ticketOfThePortal(): Promise<string> {
  const asking = await demonstration.browser.newPage();
  await asking.goto(demonstration.shown.portal);
  const caseNo = await asking
    .getByRole('button', { name: /^评价：/ })
    .first()
    .getAttribute('data-case-no');
  const ticket = await asking.evaluate(async (no) => {
    const answer: unknown = await (await fetch(`/api/cases/${no}/ticket`, { method: 'POST' })).json();
    return answer !== null && typeof answer === 'object' && 'ticket' in answer ? String(answer.ticket) : '';
  }, caseNo);
  await asking.close();
  return ticket;
}

/** A citizen who has a ticket, and the page that needs no scripts. */
async function openedPlainly(width: number, height: number) {
  const ticket = await ticketOfThePortal();
  const page = await demonstration.browser.newPage({ viewport: { width, height }, bypassCSP: true });
  await page.goto(`${demonstration.shown.province}/rate#${ticket}`);
  await page.getByRole('radio').first().waitFor();
  return page;
}

for (const [width, height] of SCREENS) {
  test(`on ${width}×${height} the page without scripts opens with all five levels wholly on the screen, in up to twice the text`, async () => {
    const page = await openedPlainly(width, height);
    for (const size of [100, 150, 200]) {
      await page.addStyleTag({ content: `html { font-size: ${size}% }` });
      const boxes = await page.locator('.levels > input + label').evaluateAll((labels) =>
        labels.map((label) => {
          const { top, bottom, height: high } = label.getBoundingClientRect();
          return { isSeen: top >= 0 && bottom <= innerHeight, high };
        }),
      );
      const [first] = boxes;
      for (const { isSeen, high } of boxes.slice(0, 5)) {
        assert.ok(isSeen, `${size} %: ${JSON.stringify(boxes)}`);
        assert.ok(high >= 44, `${high}`);
        assert.equal(high, first?.high);
      }
    }
    await page.close();
  });
}

/** What a face is drawn of. */
const strokes = (faces: Locator): Promise<string[]> =>
  faces.evaluateAll((all) => all.map((face) => [...face.children].map((path) => path.getAttribute('d')).join(' ')));

test('the page without scripts has the platform’s name and the same five faces as the dialog', async () => {
  const plain = await openedPlainly(375, 667);
  await plain.locator('header').getByText('政务服务“好差评”').waitFor();
  const drawn = await strokes(plain.locator('.levels').first().locator('.face'));
  await plain.close();
  const citizen = citizenPage(await demonstration.browser.newPage({ locale: 'zh-CN' }), demonstration.shown.portal);
  await citizen.openMyCases();
  await citizen.openRating('居民身份证换领');
  assert.deepEqual(await strokes(citizen.dialog.locator('.face')), drawn);
  assert.equal(new Set(drawn).size, 5);
  await citizen.page.close();
});

/** A browser that runs no script at all; the link's secret is entered by hand. */
async function openedWithoutScripts(secret: string, path = 'rate'): Promise<Page> {
  const page = await demonstration.browser.newPage({ javaScriptEnabled: false, viewport: { width: 375, height: 667 } });
  await page.goto(`${demonstration.shown.province}/${path}`);
  await page.locator('#secret').fill(secret);
  await page.getByRole('button', { name: '继续' }).click();
  return page;
}

/** Where the keyboard is. */
const focused = (page: Page) => page.locator(':focus');

/** The complaints, each at its field: what the link says, the field says too, and that it is wrong. */
async function followed(page: Page, index: number): Promise<string> {
  const link = page.getByRole('alert').getByRole('link').nth(index);
  const sentence = (await link.textContent())?.trim() ?? '';
  await link.focus();
  await page.keyboard.press('Enter');
  const field = focused(page);
  assert.equal(await field.getAttribute('id'), (await link.getAttribute('href'))?.slice(1));
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const described = page.locator(`[id="${(await field.getAttribute('aria-describedby')) ?? ''}"]`);
  assert.equal(await described.textContent(), sentence);
  assert.ok(await field.isVisible());
  return sentence;
}

test('without scripts, what is wrong is read first, and each complaint leads by keyboard to its field', async () => {
  const page = await openedWithoutScripts(await ticketOfThePortal());
  await page.getByRole('radio', { name: '满意', exact: true }).first().check();
  await page.getByText('留下姓名和电话，便于回访').click();
  await page.getByLabel('姓名').fill('张三丰');
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('heading', { name: '还不能提交' }).waitFor();
  assert.equal(await focused(page).getAttribute('role'), 'alert');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page).getAttribute('href'), '#phone');
  assert.match(await followed(page, 0), /^请填写 11 位手机号/);
  assert.equal(await followed(page, 1), '同意说明后才能使用您的姓名和电话');
  assert.equal(await page.getByRole('alert').getByRole('link').count(), 2);
  assert.equal(await page.getByLabel('姓名').getAttribute('aria-invalid'), null);
  await page.getByLabel('联系电话').fill('13800138000');
  await page.getByLabel('我已阅读并同意以上说明').check();
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('heading', { name: '评价已收到' }).waitFor();
  await page.close();
});

test('without scripts, what only the interface finds wrong leads to its field too', async () => {
  const page = await openedWithoutScripts(await ticketOfThePortal());
  await page.getByRole('radio', { name: '不满意', exact: true }).first().check();
  await page.locator('#text').fill('长'.repeat(3000));
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('heading', { name: '还不能提交' }).waitFor();
  assert.equal(await followed(page, 0), '文字超过允许的长度');
  assert.equal(await focused(page).getAttribute('id'), 'text');
  await page.close();
});

for (const path of ['rate', 'track'] as const) {
  test(`without scripts, a link to ${path} that nobody issued is said at the field where it was entered`, async () => {
    const page = await openedWithoutScripts('x'.repeat(32), path);
    await followed(page, 0);
    await page.close();
  });
}

test('the page that says what is wrong is accessible', async () => {
  const page = await openedPlainly(375, 667);
  await page.getByRole('radio', { name: '不满意', exact: true }).first().check();
  await page.getByText('留下姓名和电话，便于回访').click();
  await page.getByLabel('姓名').fill('张三丰');
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('heading', { name: '还不能提交' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.close();
});
