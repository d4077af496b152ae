import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

const SOURCE = ['--conditions=source', '--import=tsx'];

const ELEMENTS = [...SOURCE, 'packages/elements/build/update.ts'];
const DOCS = [...SOURCE, 'packages/docs/src/update.ts'];

/** Everything that is made of the sources and kept beside them, in the order in which one needs the other. */
const STEPS = {
  themes: { title: '主题样式表', args: [...ELEMENTS, 'themes'] },
  'place-words': { title: '地方用词的繁体对照表', args: [...ELEMENTS, 'place-words'] },
  manifest: { title: '组件清单、编辑器数据，React 与 Vue 的组件', args: [...ELEMENTS, 'manifest'] },
  places: { title: '地方文件与它的 JSON Schema', args: [...DOCS, 'places'] },
  procedure: { title: '办理流程说明', args: [...DOCS, 'procedure'] },
  requirements: { title: '通知的每一条由什么做到', args: [...DOCS, 'requirements'] },
  'client-docs': { title: '客户端文档里的表格', args: [...DOCS, 'client-docs'] },
  quickstart: { title: '十分钟接入里的代码', args: [...DOCS, 'quickstart'] },
  llms: { title: '给写代码的程序看的 llms.txt', args: [...DOCS, 'llms'] },
  hosts: { title: '评价在什么样的网页里用过', args: [...SOURCE, 'packages/e2e/src/hosts/write-page.ts'] },
  api: { title: '公开的类型', args: [...DOCS, 'api'], isOfBuild: true },
  packs: { title: '每个包里有什么', args: ['scripts/packs/write-page.mjs'], isOfBuild: true },
  stories: { title: '每个故事的样子与读法', args: [...SOURCE, 'packages/e2e/src/stories/update-baselines.ts'] },
  // Each time the pictures differ a little: they are of the running product, and of the moment.
  pictures: {
    title: 'README 的图片',
    args: [...SOURCE, 'packages/docs/src/pictures/make-pictures.ts'],
    isOfBuild: true,
    isOnlyIfAsked: true,
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`没有 ${unknown.join('、')}。用法：npm run update -- [${Object.keys(STEPS).join('|')}]…`);
  process.exit(2);
}
if (!(await prepare({ builds: false }))) process.exit(1);
const usual = Object.keys(STEPS).filter((name) => !STEPS[name].isOnlyIfAsked);
for (const name of asked.length > 0 ? asked : usual) {
  const { title, args, isOfBuild = false } = STEPS[name];
  const started = performance.now();
  console.log(`\n${title}`);
  if ((isOfBuild && !(await prepare())) || (await runNode(args)) !== 0) {
    console.error(`✖ ${title}没有更新。`);
    process.exitCode = 1;
  } else console.log(`✔ ${Math.round((performance.now() - started) / 1000)} 秒`);
}
