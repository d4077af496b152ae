// @ts-check

/**
 * A page driven by the debugging protocol alone, so that nothing of a test tool runs in it.
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
   * Clicks with the mouse in the middle of an element as soon as it is there.
   * @param {string} finder an expression for the element
   */
  async function click(finder) {
    const { x, y } = await evaluate(`(async () => {
      ${FRAMES}
      const found = await until(() => ${finder});
      found.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = found.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`);
    const at = { x, y, button: /** @type {const} */ ('left'), clickCount: 1 };
    await cdp.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
    await cdp.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' });
  }

  /** @param {string} finder */
  const sees = (finder) => evaluate(`(async () => { ${FRAMES} await until(() => ${finder}); })()`);

  /** @param {string} text */
  const type = (text) => cdp.send('Input.insertText', { text });

  /** The browser's own counters: seconds of the main thread, bytes of the heap, nodes and listeners in memory. */
  async function counters() {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return {
      task: of('TaskDuration'),
      script: of('ScriptDuration'),
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

  return { click, sees, type, counters, heap };
}

/** Waits frame by frame until an element is found and stands still on the page. */
const FRAMES = `const until = async (find) => {
  let stood = '';
  for (let frame = 0; frame < 600; frame += 1) {
    const found = find();
    const stands = found?.getClientRects().length > 0 ? JSON.stringify(found.getBoundingClientRect()) : '';
    if (stands && stands === stood) return found;
    stood = stands;
    await new Promise(requestAnimationFrame);
  }
  throw new Error('not found: ' + find);
};`;
