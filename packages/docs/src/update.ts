import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { publicEntries } from './api-report/entries.js';
import { FOLDER as REPORTS, reportsOf } from './api-report/report.js';
import { pageFiles, pageWithTables } from './client-docs/pages.js';
import { PAGE as LLMS_PAGE, llmsPage } from './llms/page.js';
import { FOLDER as PLACES, placeFiles } from './places/files.js';
import { FOLDER as PROCEDURE, pages } from './procedure/pages.js';
import { pageFiles as quickstartFiles, pageWithFiles } from './quickstart/pages.js';
import { PAGE as REQUIREMENTS_PAGE, requirementsPage } from './requirements/page.js';

/** Writes what is made of the sources for their readers; `npm run update` runs it with the names of what it is to write. */
const MADE: Readonly<Record<string, () => void | Promise<void>>> = {
  procedure: async () => {
    rmSync(PROCEDURE, { recursive: true, force: true });
    mkdirSync(PROCEDURE, { recursive: true });
    for (const [path, text] of await pages()) writeFileSync(path, text);
  },
  places: async () => {
    rmSync(PLACES, { recursive: true, force: true });
    mkdirSync(PLACES, { recursive: true });
    for (const [path, text] of await placeFiles()) writeFileSync(path, text);
  },
  requirements: async () => writeFileSync(REQUIREMENTS_PAGE, await requirementsPage()),
  quickstart: () => {
    for (const file of quickstartFiles()) writeFileSync(file, pageWithFiles(file));
  },
  llms: () => writeFileSync(LLMS_PAGE, llmsPage()),
  'client-docs': async () => {
    for (const file of pageFiles()) writeFileSync(file, await pageWithTables(file));
  },
  api: () => {
    const entries = publicEntries();
    const changed = reportsOf(entries, true);
    const kept = new Set(entries.map(({ name }) => `${name}.api.md`));
    for (const file of readdirSync(REPORTS)) if (!kept.has(file)) rmSync(`${REPORTS}/${file}`);
    console.log(
      changed.length === 0 ? '公开的类型没有变化。' : `已更新：${changed.map(({ name }) => name).join('、')}`,
    );
  },
};

for (const name of process.argv.slice(2)) await MADE[name]?.();
