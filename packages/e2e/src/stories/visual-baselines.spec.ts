import { expect } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { problemsOn } from './page-problems.js';
import { test } from './fixtures.js';
import { PICTURES, VISITS, stories } from './visual-matrix.js';

const BASELINES = fileURLToPath(new URL('../../baselines/pictures', import.meta.url));
const MANIFEST = createRequire(import.meta.url).resolve('@haochaping/elements/custom-elements.json');
const manifestSchema = z.object({
  modules: z.array(z.object({ declarations: z.array(z.object({ tagName: z.string() })) })),
});

test('the storybook shows every element in Chinese', () => {
  const titles = [...new Set(stories.map(({ title }) => title))];
  const shown = titles.flatMap((title) => /^组件\/[\u4e00-\u9fff]+ (hcp-[a-z-]+)$/.exec(title)?.[1] ?? []);
  const { modules } = manifestSchema.parse(JSON.parse(readFileSync(MANIFEST, 'utf8')));
  const tags = modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
  expect([...shown].sort()).toEqual([...tags].sort());
  for (const title of titles) expect(title).toMatch(/^(组件|文档)\//);
  for (const { name } of stories) expect(name).toMatch(/[\u4e00-\u9fff]/);
});

test('every picture is of a story that is still told', () => {
  test.skip(test.info().config.updateSnapshots !== 'none', 'the baselines are being written');
  const kept = readdirSync(BASELINES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.webp'));
  expect(kept.map((file) => file.replace('.webp', '')).filter((name) => !PICTURES.includes(name))).toEqual([]);
});

for (const { story, chosen, views } of VISITS) {
  const under = views.map(({ condition }) => condition.sentence).join(', ');
  test(`${story.title}：${story.name} is for everybody and looks as before ${under}`, async ({ storyPageFor }) => {
    const storyPage = storyPageFor(chosen);
    for (const view of views) {
      const page = await storyPage.show(story.id, view.condition);
      expect.soft([...(await problemsOn(page, view)), ...storyPage.complaints()], view.condition.title).toEqual([]);
      if (!view.picture) continue;
      await storyPage.readyForPicture(view.condition);
      await expect.soft(page).toHaveScreenshot(['pictures', ...`${view.picture}.webp`.split('/')]);
    }
  });
}
