import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { FOLDER, pages } from './pages.js';

/** Writes the pages on the procedure: `npm run procedure`. */
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const [path, text] of await pages()) writeFileSync(path, text);
