import { readdirSync, rmSync } from 'node:fs';
import { publicEntries } from './entries.js';
import { FOLDER, reportsOf } from './report.js';

/** Takes the public types of the built packages over into the committed reports: `npm run api`. */
const entries = publicEntries();
const changed = reportsOf(entries, true);
const kept = new Set(entries.map(({ name }) => `${name}.api.md`));
for (const file of readdirSync(FOLDER)) if (!kept.has(file)) rmSync(`${FOLDER}/${file}`);
console.log(changed.length === 0 ? '公开的类型没有变化。' : `已更新：${changed.map(({ name }) => name).join('、')}`);
