import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

/** The reports are made of what is built. */
if (!(await prepare())) process.exit(1);
process.exitCode = await runNode(['--import=tsx', 'packages/docs/src/api-report/write-reports.ts']);
