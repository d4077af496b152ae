import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';

/** Where somebody sees the rating: the page, or its frame. */
export type Seen = { readonly page: Page; readonly frame: Frame; readonly withFinger: boolean };

const dialogIn = ({ frame }: Seen) => frame.locator('hcp-rating-dialog');

/** By mouse or finger; what is covered, out of sight or dead fails. */
async function press({ withFinger }: Seen, at: ReturnType<Frame['locator']>): Promise<void> {
  await (withFinger ? at.tap() : at.click());
}

export const open = (seen: Seen): Promise<void> => press(seen, seen.frame.locator('button[data-hcp-ticket]'));

/** By mouse and keys, as somebody sees the page, up to what is written. */
export async function fillInBadly(seen: Seen): Promise<void> {
  const { keyboard } = seen.page;
  const dialog = dialogIn(seen);
  const level = dialog.locator('.level').filter({ hasText: /^\s*不满意/ });
  await press(seen, level);
  const { height } = (await level.boundingBox()) ?? { height: 0 };
  assert.ok(height >= 24, `the level is ${height} high`);
  await press(seen, dialog.locator('.indicator').first());
  assert.equal(await dialog.locator('.indicator input').first().isChecked(), true);
  const text = dialog.locator('textarea').first();
  await press(seen, text);
  await keyboard.type('abc');
  await keyboard.press('Backspace');
  assert.equal(await text.inputValue(), 'ab');
  await keyboard.press('Escape');
  await dialog.getByRole('heading', { name: '放弃已填写的评价？' }).waitFor();
  await keyboard.press('Enter');
}

export async function submit(seen: Seen): Promise<void> {
  await press(seen, dialogIn(seen).getByRole('button', { name: '提交评价' }));
}

export async function seeReceiptAndClose(seen: Seen): Promise<void> {
  const dialog = dialogIn(seen);
  await dialog.getByRole('heading', { name: '评价已收到' }).waitFor();
  await press(seen, dialog.getByRole('button', { name: '完成' }));
  await dialog.locator('dialog[open]').waitFor({ state: 'detached' });
}
