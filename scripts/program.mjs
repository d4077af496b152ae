import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

const SOURCE = ['--conditions=source', '--import=tsx'];
const CAMPAIGNS = 'packages/e2e/src/fault-injection';

/** What is run by its name in package.json, as `npm run bench`. What works on the built packages has them built first. */
const PROGRAMS = {
  bench: {
    isOfBuild: true,
    args: ['packages/bench/bench.mjs'],
    instead: { '--server': ['--import=tsx', 'packages/bench/server/bench-server.mjs'] },
  },
  'old-browsers': { isOfBuild: true, args: [...SOURCE, 'packages/e2e/src/old-browsers/run-old-browsers.ts'] },
  provinces: { args: [...SOURCE, 'packages/provinces/src/mock/run-mocks.ts'] },
  quotes: { args: [...SOURCE, 'packages/docs/src/quotes/write-fingerprints.ts'] },
  faults: {
    args: [...SOURCE, 'packages/client/src/test-support/fault-injection/simulated.ts'],
    instead: {
      '--http': [...SOURCE, `${CAMPAIGNS}/http-campaign.ts`],
      '--server': [...SOURCE, `${CAMPAIGNS}/server-campaign.ts`],
      '--browser': [...SOURCE, `${CAMPAIGNS}/browser-campaign.ts`],
      '--reports': [...SOURCE, 'packages/server/src/test-support/report-faults/campaign.ts'],
    },
  },
};

const [name, ...given] = process.argv.slice(2);
const { isOfBuild = false, args, instead = {} } = PROGRAMS[name];
const part = given.find((word) => word in instead);
if (!(await prepare({ builds: isOfBuild }))) process.exit(1);
process.exitCode = await runNode([...(instead[part] ?? args), ...given.filter((word) => word !== part)]);
