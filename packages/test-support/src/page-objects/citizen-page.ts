import type { Locator, Page } from 'playwright-core';

/** What a citizen does on the portal, by what can be read there. */
export function citizenPage(page: Page, portal: string) {
  const dialog = page.getByRole('dialog');
  return {
    page,
    dialog,
    async openMyCases(): Promise<void> {
      await page.goto(portal);
    },
    /** The row of a case, by its item. */
    row: (item: string): Locator => page.getByRole('listitem').filter({ hasText: item }).first(),
    async openRating(item: string): Promise<void> {
      await page.getByRole('listitem').filter({ hasText: item }).first().getByRole('button', { name: /评价/ }).click();
      await dialog.getByRole('group', { name: '您对这次服务满意吗？' }).waitFor();
    },
    async choose(level: string): Promise<void> {
      await dialog
        .getByRole('group', { name: '您对这次服务满意吗？' })
        .getByRole('radio', { name: level, exact: true })
        .check();
    },
    /** Ticks the first indicator of the chosen level. */
    tickFirst: (): Promise<void> =>
      dialog
        .getByRole('group', { name: /^哪些地方/ })
        .first()
        .getByRole('checkbox')
        .first()
        .check(),
    /** In 长辈版 there are three steps. */
    next: (): Promise<void> => dialog.getByRole('button', { name: '下一步' }).click(),
    submit: (): Promise<void> => dialog.getByRole('button', { name: '提交评价' }).click(),
    /** Waits for a heading, which is where each state of the dialog begins. */
    reads: (heading: string): Promise<void> => dialog.getByRole('heading', { name: heading }).waitFor(),
  };
}
export type CitizenPage = ReturnType<typeof citizenPage>;
