import type { Page } from 'playwright-core';

/** What an officer does at the desk: the offices' site. */
export function officerPage(page: Page, desk: string) {
  const step = (action: string) =>
    page.locator('form.step').filter({ has: page.getByRole('button', { name: action, exact: true }) });
  return {
    page,
    async openDeskOf(office: string, role = '承办人'): Promise<void> {
      await page.goto(desk);
      await page.getByLabel('身份').selectOption({ label: role });
      await page.getByLabel('机构').selectOption({ label: office });
    },
    openReview: (item: string): Promise<void> =>
      page.locator('#list').getByRole('button').filter({ hasText: item }).first().click(),
    async verify(note: string): Promise<void> {
      await page.getByRole('radio', { name: '属实', exact: true }).check();
      await step('提交核实结果').getByRole('textbox').fill(note);
      await step('提交核实结果').getByRole('button').click();
    },
    /** Takes a step with nothing filled in, and reads what is said at its fields. */
    async takeEmpty(action: string): Promise<readonly string[]> {
      await step(action).getByRole('button').click();
      const faults = step(action).locator('[data-fault-of]').filter({ hasText: /./ });
      await faults.first().waitFor();
      return await faults.allInnerTexts();
    },
    /** Fills in a step and takes it; of a choice, its words are given, and of further fields their labels. */
    async take(
      action: string,
      note: string,
      { choice, fields = {} }: { choice?: string; fields?: Readonly<Record<string, string>> } = {},
    ): Promise<void> {
      if (choice) await step(action).getByRole('radio', { name: choice, exact: true }).check();
      for (const [label, words] of Object.entries(fields)) await step(action).getByLabel(label).fill(words);
      await step(action).getByRole('textbox').last().fill(note);
      await step(action).getByRole('button').click();
    },
  };
}
