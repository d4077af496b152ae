import { below } from '@haochaping/test-support/find';

const TARGETS = 'button, a[href], summary, label:has(input), textarea, input:not(label input), select';

/** What a finger could miss, below the story's root: of a radio or a checkbox, all of its label counts. */
export function tooSmall(least: number): readonly string[] {
  const root = document.querySelector('#storybook-root') ?? document;
  return [...below(root, TARGETS)].flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    const enough = Math.round(width) >= least && Math.round(height) >= least;
    const isThere = target.checkVisibility() && width > 1;
    return enough || !isThere ? [] : [`${target.tagName} ${width} × ${height}: ${target.textContent.trim()}`];
  });
}
