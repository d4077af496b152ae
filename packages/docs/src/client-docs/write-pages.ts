import { writeFileSync } from 'node:fs';
import { pageFiles, pageWithTables } from './pages.js';

/** Writes the tables of the client's pages anew: `npm run client-docs`. */
for (const file of pageFiles()) writeFileSync(file, await pageWithTables(file));
