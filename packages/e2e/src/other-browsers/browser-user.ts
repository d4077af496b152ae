import * as z from 'zod/mini';
import { inPageOf } from './in-page.js';
import type { Tab } from './tab.js';

const placeSchema = z.object({ x: z.number(), y: z.number() });

/** A citizen in a browser other than Chromium, with a mouse and a keyboard. */
export async function browserUser(tab: Tab, address: string) {
  await tab.visit(address);
  const call = await inPageOf(tab);
  return {
    call,
    /** Clicks what is called so. */
    click: async (selector: string, name?: string): Promise<void> => {
      const { x, y } = placeSchema.parse(await call('middleOf', selector, ...(name === undefined ? [] : [name])));
      await tab.click(x, y);
    },
    sees: async (words: string): Promise<void> => {
      await call('reads', words);
    },
    focus: async (): Promise<string> => z.string().parse(await call('atFocus')),
  };
}
