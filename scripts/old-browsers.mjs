import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

/** The page is bundled from what is built. */
if (!(await prepare())) process.exit(1);
const script = 'packages/e2e/src/old-browsers/run-old-browsers.ts';
process.exitCode = await runNode(['--conditions=source', '--import=tsx', script, ...process.argv.slice(2)]);
