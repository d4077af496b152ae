import axe from 'axe-core';
import type { Page } from 'playwright-core';

const FAULTS = `axe.run().then(({ violations }) => [
  ...violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
  ...(document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : []),
])`;

/** What axe finds in the page as it stands, and whether it scrolls sideways; asked from outside, for the page lets no other script in. */
export async function faultsOf(page: Page): Promise<unknown> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Runtime.evaluate', { expression: axe.source });
  const asked = { expression: FAULTS, awaitPromise: true, returnByValue: true };
  const { result } = await cdp.send('Runtime.evaluate', asked);
  await cdp.detach();
  return result.value;
}
