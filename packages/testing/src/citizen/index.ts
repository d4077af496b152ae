import type { Level } from '@haochaping/core';
import { find } from './find.js';

export { below, find, focused, seen } from './find.js';

/** Chooses a level of the service as a tap does. */
export async function chooseLevel(root: ParentNode, level: Level): Promise<void> {
  (await find<HTMLInputElement>(root, `input[type=radio][name=level]`)).focus();
  (await find<HTMLInputElement>(root, `input[type=radio][value=${level}]`)).click();
}

/** Presses the button that is called so. */
export async function press(root: ParentNode, name: string): Promise<void> {
  (await find(root, 'button', name)).click();
}
