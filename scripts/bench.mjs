import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

// What is measured is what was built.
if (!(await prepare())) process.exit(1);
process.exitCode = await runNode(['packages/bench/bench.mjs', ...process.argv.slice(2)]);
