import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { overflowing, runningAnimations } from './overflow.js';
import type { View } from './visual-matrix.js';

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

/** Whatever keeps somebody from using what is on the page; axe is asked where the view is to be examined. There is no list of exceptions. */
export async function problemsOn(page: Page, { condition, isExamined }: View): Promise<string[]> {
  return [
    ...(isExamined ? await violationsOn(page) : []),
    ...(await page.evaluate(overflowing)),
    ...(condition.system?.reducedMotion ? await page.evaluate(runningAnimations) : []),
  ];
}

async function violationsOn(page: Page): Promise<string[]> {
  const { violations, passes } = await page.evaluate(async () => {
    const found = await window.axe.run('#storybook-root', {
      resultTypes: ['violations'],
      // A story is a part of a page, and the page's landmarks and heading are its host's.
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    return { violations: found.violations, passes: found.passes.length };
  });
  if (passes === 0) return ['axe found nothing to look at'];
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
