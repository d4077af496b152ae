import type { Page } from '@playwright/test';

/** What a screen reader is given of a story: Playwright's tree, and the three things of Chromium's that are not in it. */
export async function ariaTreeOf(page: Page): Promise<string> {
  // Parts of an element are fetched when they are needed.
  await page.waitForLoadState('networkidle');
  const tree = await page.locator('#storybook-root').ariaSnapshot();
  const notes = [...(await descriptionsOn(page)), ...(await currentOn(page))];
  return [withoutMarks(tree), ...(notes.length > 0 ? ['# 另外', ...notes.map(withoutMarks)] : []), ''].join('\n');
}

/** Which field is described by what, and which must be filled in. */
async function descriptionsOn(page: Page): Promise<readonly string[]> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    return nodes.flatMap(({ ignored, role, name, description, properties = [] }) => {
      const who = `${String(role?.value)} "${String(name?.value)}"`;
      const isRequired = properties.some(
        ({ name: property, value }) => property === 'required' && value.value === true,
      );
      return [
        ...(!ignored && description?.value ? [`- described: ${who}: ${String(description.value)}`] : []),
        ...(!ignored && isRequired ? [`- required: ${who}`] : []),
      ];
    });
  } finally {
    await cdp.detach();
  }
}

/** Where people are, in a list of steps. */
const currentOn = (page: Page): Promise<readonly string[]> =>
  page
    .locator('#storybook-root [aria-current]:not([aria-current=false])')
    .evaluateAll((all) =>
      all.map(
        (one) => `- current ${one.ariaCurrent ?? ''}: ${one.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}`,
      ),
    );

/** Marks of direction are for the eye. */
const withoutMarks = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');
