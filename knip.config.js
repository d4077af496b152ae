const TESTS = ['src/**/*.{test,stories,spec}.ts', 'src/**/*.mdx'];

/**
 * What nobody imports and yet somebody runs is an entry: tests, stories, programs by their commands, what pages load by address.
 * @type {import('knip').KnipConfig}
 */
export default {
  workspaces: {
    '.': {
      entry: [
        'scripts/*.mjs',
        'scripts/mutation/*.mjs',
        'scripts/packs/{check,write}-*.mjs',
        'scripts/**/*.test.mjs',
        'docs/**/*.mjs',
        '*.config.mjs',
        'stryker.*.mjs',
        '.storybook/*.ts',
      ],
      project: ['scripts/**/*.mjs', 'build/**/*.mjs', '*.mjs', '.storybook/*.ts'],
      // Called by their files in scripts/check.mjs and scripts/prepare.mjs, so that no shell is needed.
      ignoreDependencies: ['@arethetypeswrong/cli', 'pnpm', 'publint', '@stryker-mutator/api'],
    },
    'packages/bench': {
      entry: ['*.mjs', 'server/*.mjs', 'pages/**/*.js'],
      project: ['**/*.{mjs,js}'],
      // Installed for a measurement alone, in the versions that peers.mjs names.
      ignoreDependencies: ['lit', '@formbricks/surveys', '@govtechsg/sgds-web-component', '@shoelace-style/shoelace'],
    },
    'packages/docs': {
      entry: ['src/update.ts', 'src/*/{check,make,write}-*.ts', 'snippets/**/*.{ts,tsx,vue}', ...TESTS],
      // As a department's own project has them.
      ignoreDependencies: ['@haochaping/vue', 'react', 'vue'],
    },
    // Each journey and engine is a program of its own; what departments have is bundled, or loaded by hostile pages, not imported.
    'packages/e2e': {
      entry: ['src/**/*.{ts,tsx}', 'playwright.config.ts'],
      ignoreDependencies: [
        '@haochaping/react',
        '@haochaping/vue',
        '@types/react',
        '@types/react-dom',
        'core-js',
        'element-plus',
        'element-ui',
        'es5-shim',
        'fastclick',
        'jquery',
        'layui',
        'lit',
        'mootools',
        'react',
        'react18',
        'react-dom',
        'react-dom18',
        'typescript-first',
        'typescript-oldest',
        'zone.js',
      ],
    },
    'packages/elements': {
      entry: ['build/*.ts', 'build/**/check-*.ts', 'build/**/*.test.ts', 'docs/**/*.mdx', 'src/define/*.ts', ...TESTS],
    },
    // The build puts the subset in the place of zod.
    'packages/embed': {
      entry: ['bin/*.test.mjs', 'src/*.ts', 'src/legacy/link-styles.ts', 'src/parsing/index.ts', ...TESTS],
    },
    'packages/provinces': { entry: ['src/mock/run-mocks.ts', ...TESTS] },
    'packages/server': {
      entry: ['src/main.ts', 'src/test-support/report-faults/campaign.ts', ...TESTS],
      // Read by the name `up` in their table.
      ignoreIssues: { 'src/store/migrations/*.ts': ['exports'] },
    },
    // Found by its file, in whatever folder it lies.
    'packages/test-support': { entry: TESTS, ignoreDependencies: ['@sparticuz/chromium'] },
    'packages/*': { entry: ['src/test-support/fault-injection/*.ts', ...TESTS] },
    'examples/*': {
      entry: ['*.mjs', '**/{public,browser}/**/*.js', '{src,pages}/**/*.{js,ts,tsx,vue}', '**/*.test.mjs'],
      project: ['**/*.{mjs,js,ts,tsx,vue}'],
      // As RuoYi's build has it; and what a framework starts a page with.
      paths: { '@/*': ['src/*'] },
      ignoreDependencies: ['react-dom'],
    },
  },
  ignoreBinaries: ['javac', 'mount', 'openssl', 'umount'],
  // Emitted by TypeScript for decorators.
  ignoreDependencies: ['tslib'],
};
