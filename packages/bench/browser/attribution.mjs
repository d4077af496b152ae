// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { SCENARIOS } from './scenarios.mjs';
import { freshWindow, SETTLED_MS } from './windows.mjs';

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-v8.compile',
  'v8',
  'blink',
  'toplevel',
  'disabled-by-default-devtools.timeline',
];

/** What the main thread does, by the name that the browser's trace has for it. */
const WORK = {
  tasks: 'RunTask',
  compiled: 'V8.CompileCode',
  microtasks: 'BlinkScheduler_PerformMicrotaskCheckpoint',
  called: 'v8.callFunction',
  evaluated: 'v8.evaluateModule',
  markup: 'HTMLDocumentParser::append',
  sheets: 'CSSParserImpl::parseStyleSheet',
  styles: 'UpdateLayoutTree',
  layouts: 'Layout',
  paints: 'Paint',
  requests: 'ResourceSendRequest',
};

/**
 * Where a first opening goes, from the click to the levels: how often each kind of work was done, and its milliseconds of the
 * processor. One kind may stand inside another.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {import('./scenarios.mjs').PageName} name
 */
export async function attributed(browser, address, name) {
  const { page, driver, open, close } = await freshWindow(browser);
  await open(`${address}/${name}.html`);
  await browser.startTracing(page, { categories: CATEGORIES });
  await driver.click(`document.querySelector('#rate')`);
  await sleep(SETTLED_MS);
  await driver.sees(SCENARIOS[name].question);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  await close();
  return partsOf(traceEvents);
}

/**
 * @typedef {{ name: string, pid: number, tid: number, tdur?: number, args: { name?: string, elementCount?: number } }} TraceEvent
 * @param {readonly TraceEvent[]} events
 */
function partsOf(events) {
  const main = new Set(
    events.filter(({ args }) => args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const onMain = events.filter(({ pid, tid }) => main.has(`${pid}/${tid}`));
  /** @param {string} kind */
  const part = (kind) => {
    const all = onMain.filter(({ name }) => name === kind);
    return {
      count: all.length,
      ms: all.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0),
      elements: all.reduce((sum, { args }) => sum + (args.elementCount ?? 0), 0),
    };
  };
  return /** @type {Record<keyof typeof WORK, ReturnType<typeof part>>} */ (
    Object.fromEntries(Object.entries(WORK).map(([work, kind]) => [work, part(kind)]))
  );
}
