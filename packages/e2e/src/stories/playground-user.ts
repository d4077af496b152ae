import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Plays a bad review from the counter to its end by real clicks, as somebody does who has just found the playground. */
export async function playBadReview(page: Page): Promise<void> {
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const tracker = page.locator('hcp-status-tracker');
  const current = (step: string): Promise<void> =>
    tracker.locator('[aria-current=step]').filter({ hasText: step }).waitFor();

  await page.getByRole('button', { name: '登记一件办结的办件' }).click({ timeout: 60_000 });
  await page.getByText('还没有评价').waitFor();
  await press('评价这次服务');
  await page.getByRole('radio', { name: '不满意', exact: true }).check();
  await page.getByRole('checkbox').first().check();
  await press('提交评价');
  const number = await page
    .locator('hcp-rating-dialog')
    .getByText(/^\d{6}-\d{8}-[0-9A-Z]{8}$/)
    .textContent();
  await press('完成');
  await tracker.getByText(number ?? 'a number').waitFor();
  await page.getByText('已有 1 个评价').waitFor();
  await current('核实');

  await press('拨快 7 天');
  await tracker.getByText('已超期').waitFor();
  for (const [step, next] of [
    ['监督员：交办', '核实'],
    ['核实：属实', '整改'],
    ['整改完成', '答复'],
    ['答复评价人', '办结'],
  ] as const) {
    await press(step);
    await current(next);
  }
  await tracker.getByText('您反映的问题已经改正').first().waitFor();
  assert.ok((await page.getByRole('list', { name: '请求' }).getByText('POST /v1/ratings').count()) > 0);
}
