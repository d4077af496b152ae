import type { Page } from 'playwright-core';

/** What an officer does at the desk. */
export function officerOn(page: Page, portal: string) {
  const step = (action: string) =>
    page.locator('form.step').filter({ has: page.getByRole('button', { name: action, exact: true }) });
  return {
    page,
    async openDeskOf(office: string): Promise<void> {
      await page.goto(`${portal}/officer`);
      await page.getByLabel('机构').selectOption({ label: office });
    },
    openReview: (item: string): Promise<void> =>
      page.locator('#list').getByRole('button').filter({ hasText: item }).first().click(),
    async verify(note: string): Promise<void> {
      await page.getByRole('radio', { name: '属实', exact: true }).check();
      await step('提交核实结果').getByRole('textbox').fill(note);
      await step('提交核实结果').getByRole('button').click();
    },
    async take(action: string, note: string): Promise<void> {
      await step(action).getByRole('textbox').fill(note);
      await step(action).getByRole('button').click();
    },
  };
}
