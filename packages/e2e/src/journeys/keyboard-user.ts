import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { lineOf } from './accessibility-node.js';

/** More stops than any page of these has: whoever has not got there by then goes in circles. */
const MOST_STOPS = 60;

const FOCUSED = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
})()`;

/** A person who has only a keyboard, and hears what the focus is on. */
export async function keyboardUser(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Accessibility.enable');

  /** What is said of the focus: role, name, states, description. */
  async function focus(): Promise<string> {
    const { result } = await cdp.send('Runtime.evaluate', { expression: FOCUSED });
    if (!result.objectId) return 'nothing';
    const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const [node] = nodes;
    if (!node || node.role?.value === 'none') return 'nothing';
    const said = lineOf(node)
      .replace(/focused, |, focused/, '')
      .replace(' [focused]', '');
    return node.name?.value ? said : `${said} “${await wordsIn(result.objectId)}”`;
  }

  /** What has no name is read out whole. */
  async function wordsIn(objectId: string): Promise<string> {
    const functionDeclaration = 'function () { return this.innerText; }';
    const { result } = await cdp.send('Runtime.callFunctionOn', { objectId, functionDeclaration, returnByValue: true });
    return String(result.value).replace(/\s+/g, ' ').trim();
  }

  return {
    focus,
    press: (key: string): Promise<void> => page.keyboard.press(key),
    type: (text: string): Promise<void> => page.keyboard.type(text),
    /** Waits for the focus: it comes with an answer of the province. */
    hears: async (said: RegExp): Promise<void> => {
      let heard = '';
      for (let look = 0; look < 100 && !said.test(heard); look += 1) {
        heard = await focus();
        if (!said.test(heard)) await page.waitForTimeout(50);
      }
      assert.match(heard, said);
    },
    /** Tabs on until the focus is there. */
    tabTo: async (said: RegExp): Promise<void> => {
      const passed: string[] = [];
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        await page.keyboard.press('Tab');
        const heard = await focus();
        if (said.test(heard)) return;
        passed.push(heard);
      }
      assert.fail(`Tab does not come to ${String(said)} but to:\n${passed.join('\n')}`);
    },
  };
}
