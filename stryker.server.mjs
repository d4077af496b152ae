import { fileURLToPath } from 'node:url';
import shared from './stryker.config.mjs';

/** One folder of `src` at a time: `npm run mutation` goes through them. */
const { HCP_MUTATED_FOLDER: folder = '' } = process.env;
/** Who may do what, what nobody may read, change or count twice: here nearly every mutant has to be noticed. */
const SECURITY_AND_FAIRNESS = [
  'apps',
  'bad-reviews',
  'follow-ups',
  'identity',
  'log',
  'officers',
  'ratings',
  'store/crypto',
  'submissions',
  'tickets',
];
const name = folder.replaceAll('/', '-');
const least = SECURITY_AND_FAIRNESS.includes(folder) ? 95 : 85;

/**
 * The server's tests open databases: see `scripts/mutation/in-process-runner.mjs`.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  ...shared,
  plugins: [fileURLToPath(new URL('scripts/mutation/in-process-runner.mjs', import.meta.url))],
  testRunner: 'in-process',
  testRunnerNodeArgs: ['--conditions=source', '--import=tsx'],
  // A migration that was published is never edited.
  mutate: [
    `src/${folder}/**/*.ts`,
    '!src/**/*.test.ts',
    '!src/store/migrations/**',
    ...(folder === 'store' ? ['!src/store/crypto/**'] : []),
  ],
  concurrency: 2,
  dryRunTimeoutMinutes: 30,
  timeoutMS: 60_000,
  timeoutFactor: 4,
  incremental: true,
  incrementalFile: `.stryker/${name}.incremental.json`,
  jsonReporter: { fileName: `.stryker/${name}.json` },
  thresholds: { high: least, low: least, break: least },
};
