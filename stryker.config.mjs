/**
 * Mutation testing of one package, run in its folder: `npm run mutation -- policy`. The property tests stay out: they repeat by the
 * thousand what the tables say once, and a mutant is killed by a table or it is not understood.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  plugins: ['@stryker-mutator/tap-runner'],
  testRunner: 'tap',
  // tsx needs no tsconfig of Stryker's making, and rewriting ours would need a TypeScript beside Stryker.
  tsconfigFile: 'none',
  tap: {
    testFiles: ['src/**/*.test.ts', '!src/**/*.property.test.ts'],
    nodeArgs: ['--conditions=source', '--import=tsx', '-r', '{{hookFile}}', '{{testFile}}'],
  },
  mutate: ['src/**/*.ts', '!src/**/*.test.ts', '!src/index.ts', '!src/data/**'],
  coverageAnalysis: 'perTest',
  // A static mutant (in a schema made at import) would run every test file anew.
  ignoreStatic: true,
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: '.stryker/report.json' },
  tempDirName: '.stryker/tmp',
  thresholds: { high: 90, low: 85, break: 85 },
};
