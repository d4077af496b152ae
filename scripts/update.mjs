import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

const SOURCE = ['--conditions=source', '--import=tsx'];

/** Everything that is made of the sources and kept beside them, in the order in which one needs the other. */
const STEPS = {
  themes: { title: '主题样式表', args: [...SOURCE, 'packages/elements/build/themes/write-themes.ts'] },
  manifest: {
    title: '组件清单、编辑器数据与框架类型',
    args: [...SOURCE, 'packages/elements/build/manifest/write-manifest.ts'],
  },
  procedure: { title: '办理流程说明', args: [...SOURCE, 'packages/docs/src/procedure/write-pages.ts'] },
  'client-docs': { title: '客户端文档里的表格', args: [...SOURCE, 'packages/docs/src/client-docs/write-pages.ts'] },
  api: {
    title: '公开的类型',
    args: ['--import=tsx', 'packages/docs/src/api-report/write-reports.ts'],
    isOfBuild: true,
  },
  stories: { title: '每个故事的样子与读法', args: [...SOURCE, 'packages/e2e/src/stories/renew.ts'] },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`没有 ${unknown.join('、')}。用法：npm run update -- [${Object.keys(STEPS).join('|')}]…`);
  process.exit(2);
}
if (!(await prepare({ builds: false }))) process.exit(1);
for (const name of asked.length > 0 ? asked : Object.keys(STEPS)) {
  const { title, args, isOfBuild = false } = STEPS[name];
  const started = performance.now();
  console.log(`\n${title}`);
  if ((isOfBuild && !(await prepare())) || (await runNode(args)) !== 0) {
    console.error(`✖ ${title}没有更新。`);
    process.exitCode = 1;
  } else console.log(`✔ ${Math.round((performance.now() - started) / 1000)} 秒`);
}
