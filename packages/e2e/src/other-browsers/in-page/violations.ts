import axe from 'axe-core';

/** What axe finds wrong below the story's root, one line for each node; it must have looked at something. */
export async function violations(): Promise<readonly string[]> {
  const found = await axe.run('#storybook-root', {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  if (found.passes.length === 0) throw new Error('axe found nothing to look at');
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
