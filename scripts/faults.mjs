import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

/** Each part reads the sources as they are. Without a part it is the simulated one. */
const PARTS = {
  '--http': 'packages/e2e/src/fault-injection/http-campaign.ts',
  '--server': 'packages/e2e/src/fault-injection/server-campaign.ts',
  '--browser': 'packages/e2e/src/fault-injection/browser-campaign.ts',
};
const SIMULATED = 'packages/client/src/trial/storm/simulated.ts';

const args = process.argv.slice(2);
const part = args.find((arg) => arg in PARTS);
if (!(await prepare({ builds: false }))) process.exit(1);
const program = part ? PARTS[part] : SIMULATED;
const rest = args.filter((arg) => arg !== part);
process.exitCode = await runNode(['--conditions=source', '--import=tsx', program, ...rest]);
