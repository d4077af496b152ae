import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { difference } from './difference.js';
import { publicEntries } from './entries.js';
import { FOLDER, LAST_RUN, reportsOf } from './report.js';

/** Fails where the public types of the built packages are not the ones that were committed. */
const SHOWN = 40;

const entries = publicEntries();
const changed = reportsOf(entries, false).map(({ name }) => `${name}.api.md`);
const kept = new Set(entries.map(({ name }) => `${name}.api.md`));
const leftOver = readdirSync(FOLDER).filter((file) => !kept.has(file));

for (const file of changed) {
  const before = existsSync(`${FOLDER}/${file}`) ? readFileSync(`${FOLDER}/${file}`, 'utf8') : '';
  const lines = difference(before, readFileSync(`${LAST_RUN}/${file}`, 'utf8'));
  console.log(`\n${FOLDER}/${file}：公开的类型变了，共 ${lines.length} 行不同。`);
  for (const line of lines.slice(0, SHOWN)) console.log(`  ${line}`);
  if (lines.length > SHOWN) console.log(`  ……其余 ${lines.length - SHOWN} 行见 ${LAST_RUN}/${file}`);
}
for (const file of leftOver) console.log(`\n${FOLDER}/${file}：已没有对应的入口。`);

if (changed.length + leftOver.length > 0) {
  console.log(
    '\n别的团队依赖这些类型。确实要改，请运行 npm run update 更新报告，与代码一起提交，并用 npm run changeset 写明影响。',
  );
  process.exitCode = 1;
}
