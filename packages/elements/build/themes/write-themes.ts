import { mkdirSync, writeFileSync } from 'node:fs';
import { themeCss } from './theme-css.js';
import { THEMES } from './themes.js';

/** Writes the themes that ship: `npm run themes`. */
const FOLDER = 'packages/elements/themes';

mkdirSync(FOLDER, { recursive: true });
for (const theme of THEMES) writeFileSync(`${FOLDER}/${theme.id}.css`, themeCss(theme));
