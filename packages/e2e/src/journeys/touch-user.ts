import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** A person who taps, and whose finger is so many CSS pixels wide. */
export function touchUser(page: Page, width: number) {
  async function tap(what: Locator): Promise<void> {
    // Of a radio or a checkbox, the finger may meet all of its label.
    const { across, height } = await what.first().evaluate((element) => {
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      return { across: Math.round(width), height: Math.round(height) };
    });
    assert.ok(Math.min(across, height) >= width, `${String(what)} is ${across} × ${height}, less than ${width}`);
    await what.first().tap();
  }
  const dialog = page.getByRole('dialog');
  return {
    dialog,
    tap,
    tapButton: (name: string | RegExp): Promise<void> => tap(dialog.getByRole('button', { name })),
    /** By the words on the card, as people find it. */
    tapChoice: (name: string): Promise<void> =>
      tap(dialog.locator('label', { hasText: new RegExp(`^\\s*${name}\\s*$`) })),
    typeInto: async (label: string, words: string): Promise<void> => {
      await tap(dialog.getByLabel(label));
      await page.keyboard.type(words);
    },
  };
}
