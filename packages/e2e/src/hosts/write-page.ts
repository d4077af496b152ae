import { writeFileSync } from 'node:fs';
import { PAGE, pageOfHosts } from './page.js';

writeFileSync(PAGE, await pageOfHosts());
