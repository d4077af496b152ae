// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_AGAIN_MS = 50;
const LONGEST_MS = 20_000;

/**
 * A page driven by the debugging protocol alone, so that nothing of a test tool runs in it. It is looked at now and then and asked
 * for no animation frame, for a frame makes the browser lay out and paint.
 * @param {import('playwright-core').CDPSession} cdp
 */
export function driverOf(cdp) {
  /** @param {string} expression */
  async function evaluate(expression) {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /**
   * The box of an element as soon as it is there.
   * @param {string} finder an expression for the element
   * @returns {Promise<{ x: number, y: number, width: number, height: number }>}
   */
  async function sees(finder) {
    for (let waited = 0; waited < LONGEST_MS; waited += LOOK_AGAIN_MS) {
      const box = await evaluate(`(() => {
        const found = ${finder};
        if (!found || found.getClientRects().length === 0) return undefined;
        const { x, y, width, height } = found.getBoundingClientRect();
        return { x, y, width, height };
      })()`);
      if (box) return box;
      await sleep(LOOK_AGAIN_MS);
    }
    throw new Error(`not found: ${finder}`);
  }

  /**
   * Clicks with the mouse in the middle of an element as soon as it is there and stands still.
   * @param {string} finder
   */
  async function click(finder) {
    const { x, y } = await aim(finder);
    const at = { x, y, button: /** @type {const} */ ('left'), clickCount: 1 };
    await cdp.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
    await cdp.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' });
  }

  /** @param {string} finder */
  async function hover(finder) {
    await cdp.send('Input.dispatchMouseEvent', { ...(await aim(finder)), type: 'mouseMoved' });
  }

  /** @param {string} finder */
  async function aim(finder) {
    await sees(finder);
    await evaluate(`(${finder}).scrollIntoView({ block: 'nearest' })`);
    let box = await sees(finder);
    for (let stood = ''; stood !== JSON.stringify(box); box = await sees(finder)) {
      stood = JSON.stringify(box);
      await sleep(LOOK_AGAIN_MS);
    }
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** @param {string} text */
  const type = (text) => cdp.send('Input.insertText', { text });

  /** The browser's own counters: seconds of the main thread, bytes of the heap, nodes and listeners in memory. */
  async function counters() {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return {
      task: of('TaskDuration'),
      heap: of('JSHeapUsedSize'),
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
    };
  }

  /** The heap without what could be thrown away. */
  async function heap() {
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    return (await counters()).heap;
  }

  return { click, hover, sees, type, counters, heap, evaluate };
}
