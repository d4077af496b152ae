import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Condition } from './conditions.js';
import { whatDoesNotFit, whatMoves } from './fitting.js';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/**
 * To be run in the page before anything else. In forced colours Chromium still tells axe the page's own colour of a text,
 * which nobody sees: it is given the forced one.
 */
export const AXE = `${axe.source};
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    const forced = name === '-webkit-text-fill-color' && matchMedia('(forced-colors: active)').matches;
    return getPropertyValue.call(this, forced ? 'color' : name);
  };
`;

/** Whatever keeps somebody from using what is on the page. There is no list of exceptions. */
export async function faultsOn(page: Page, { system }: Condition): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    window.axe.run('#storybook-root', {
      resultTypes: ['violations'],
      // A story is a part of a page, and the page's landmarks and heading are its host's.
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    }),
  );
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ...(await page.evaluate(whatDoesNotFit)),
    ...(system?.reducedMotion ? await page.evaluate(whatMoves) : []),
  ];
}
