import { writeFileSync } from 'node:fs';
import { pack } from './pack.mjs';
import { PAGE, pageOf } from './page.mjs';

writeFileSync(PAGE, pageOf(pack('.', '.cache/packs')));
