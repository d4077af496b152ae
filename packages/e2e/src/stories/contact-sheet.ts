import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VISITS, type View } from './visual-matrix.js';

const PAGE = fileURLToPath(new URL('../../../../docs/visual-baselines.md', import.meta.url));
const PICTURES = '../packages/e2e/baselines/pictures';

const OPENING = `# 外观总览

每个组件的每种状态都有浅色、长辈版和 320 像素宽三张图，最有代表性的一种状态另有深色、强制颜色、从右到左、放大 400% 和电脑上的样子。
由 \`npm run update\` 从组件文档里的故事拍成，请勿手改；\`npm run test:all\` 逐点比对，差一个像素也不通过。字的边缘没有平滑，为的是在每台机器上都一样。
`;

/** The page on which all baselines are seen together. */
export function writeContactSheet(): void {
  const titles = [...new Set(VISITS.map(({ story }) => story.title))];
  writeFileSync(PAGE, `${OPENING}\n${titles.map(sectionOf).join('\n')}`);
}

function sectionOf(title: string): string {
  const views = VISITS.filter(({ story }) => story.title === title)
    .flatMap((visit) => visit.views)
    .filter(({ picture }) => picture);
  const stories = [...new Set(views.map(({ story }) => story.name))];
  const told = stories.map((name) =>
    rowOf(
      name,
      views.filter(({ story }) => story.name === name),
    ),
  );
  return `## ${title.replace(/^[^/]*\//, '')}\n\n${told.join('\n')}`;
}

function rowOf(name: string, views: readonly View[]): string {
  const under = views.map(({ condition }) => condition.title).join('、');
  const images = views.map(({ picture = '', condition }) => `![${condition.title}](${PICTURES}/${picture}.webp)`);
  return `### ${name}\n\n${under}：\n\n${images.join('\n')}\n`;
}
