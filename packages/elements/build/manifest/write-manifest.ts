import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { files } from './files.js';

/** Writes the manifest of the elements and what is made of it: `npm run manifest`. */
for (const [path, text] of await files()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
