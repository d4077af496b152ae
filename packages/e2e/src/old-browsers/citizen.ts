import * as z from 'zod/mini';
import type { DevTools } from './devtools.js';

const WITHIN_MS = 15_000;

/**
 * In the page: the middle of what is seen with this selector and these words, through every shadow root, once it lies on top there;
 * what is out of sight is brought into it. Written for the oldest browser.
 */
const LOOKING = `(function (selector, words) {
  function all(root, found) {
    root.querySelectorAll('*').forEach(function (each) {
      if (each.matches(selector)) found.push(each);
      if (each.shadowRoot) all(each.shadowRoot, found);
    });
    return found;
  }
  function saying(each) {
    return each.getAttribute('aria-label') || each.textContent.replace(/\\s+/g, ' ').trim();
  }
  var found = all(document, []).filter(function (each) {
    var box = each.getBoundingClientRect();
    return (words === '' || saying(each) === words) && box.width > 0 && getComputedStyle(each).visibility !== 'hidden';
  })[0];
  if (!found) return null;
  found.scrollIntoView({ block: 'center' });
  var box = found.getBoundingClientRect();
  var x = box.left + box.width / 2, y = box.top + box.height / 2;
  var top = document.elementFromPoint(x, y);
  while (top && top.shadowRoot) {
    var inner = top.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === top) break;
    top = inner;
  }
  return { x: x, y: y, isOnTop: !!top && (found === top || found.contains(top) || top.contains(found)) };
})`;

/** In the page: whether the focus is on what matches and says these words; a page that is still being read has none. */
const FOCUSED = `(function (selector, words) {
  var at = document.activeElement;
  if (!at) return false;
  while (at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
  return at.matches(selector) && (words === '' || at.textContent.trim() === words);
})`;
const MOST_STEPS = 30;

const evaluatedSchema = z.object({
  result: z.object({ value: z.optional(z.unknown()) }),
  exceptionDetails: z.optional(z.looseObject({ text: z.string() })),
});
const placeSchema = z.nullable(z.object({ x: z.number(), y: z.number(), isOnTop: z.boolean() }));

export type Citizen = ReturnType<typeof citizenAt>;

/** Somebody at the mouse and the keyboard of an old browser: everything is done by input, as the system would give it. */
export function citizenAt(devTools: DevTools) {
  const send: DevTools['send'] = (method, params) => devTools.send(method, params);
  async function evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = evaluatedSchema.parse(
      await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true }),
    );
    if (exceptionDetails) throw new Error(`${expression.slice(0, 80)}: ${JSON.stringify(exceptionDetails)}`);
    return result.value;
  }

  /** Where it is seen, once nothing lies over it. */
  async function placeOf(selector: string, words = ''): Promise<{ x: number; y: number }> {
    const look = `${LOOKING}(${JSON.stringify(selector)}, ${JSON.stringify(words)})`;
    let place: z.infer<typeof placeSchema> = null;
    for (const ends = Date.now() + WITHIN_MS; Date.now() < ends;) {
      place = placeSchema.parse((await evaluate(look)) ?? null);
      if (place?.isOnTop) return place;
      await new Promise((soon) => setTimeout(soon, 50));
    }
    throw new Error(
      `${place ? 'covered' : 'not seen'}: ${selector} ${words}\n${devTools.said.join('\n').slice(-1500)}`,
    );
  }

  async function pressKey(key: string, code: string, keyCode: number, text?: string): Promise<void> {
    const what = { key, code, windowsVirtualKeyCode: keyCode, ...(text !== undefined && { text }) };
    await send('Input.dispatchKeyEvent', { type: text === undefined ? 'rawKeyDown' : 'keyDown', ...what });
    await send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode: keyCode });
  }

  return {
    evaluate,
    sees: placeOf,
    /** Until all has come that the page names: a press before that finds no script of ours. */
    async waitForLoad(): Promise<void> {
      for (const ends = Date.now() + WITHIN_MS; Date.now() < ends;) {
        if ((await evaluate('document.readyState')) === 'complete') return;
        await new Promise((soon) => setTimeout(soon, 50));
      }
      throw new Error('the page does not come to its end');
    },
    async click(selector: string, words?: string): Promise<void> {
      const { x, y } = await placeOf(selector, words);
      const at = { x, y, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    },
    enter: () => pressKey('Enter', 'Enter', 13, '\r'),
    arrowDown: () => pressKey('ArrowDown', 'ArrowDown', 40),
    /** Goes on by the keyboard until the focus is there. */
    async tabTo(selector: string, words = ''): Promise<void> {
      for (let step = 0; step < MOST_STEPS; step += 1) {
        await pressKey('Tab', 'Tab', 9);
        if ((await evaluate(`${FOCUSED}(${JSON.stringify(selector)}, ${JSON.stringify(words)})`)) === true) return;
      }
      throw new Error(`the keyboard does not come to ${selector} ${words}`);
    },
    async type(text: string): Promise<void> {
      for (const sign of text) await send('Input.dispatchKeyEvent', { type: 'char', text: sign });
    },
    /** A picture of what is on the screen. */
    async picture(): Promise<Buffer> {
      const { data } = z.object({ data: z.string() }).parse(await send('Page.captureScreenshot'));
      return Buffer.from(data, 'base64');
    },
  };
}
