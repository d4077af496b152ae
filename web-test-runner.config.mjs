import { findBrowser } from '@haochaping/test-support/browser';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { availableParallelism } from 'node:os';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { bundledTests } from './scripts/bundled-tests.mjs';
import { tallyOfWebTestRunner } from './scripts/tally.mjs';
import { walk } from './scripts/walk.mjs';

const browser = await findBrowser();
/** Nothing moves but where a test asks for it: what is half way between two colours has no contrast to be measured. */
const launchOptions = { ...browser, args: [...(browser.args ?? []), '--force-prefers-reduced-motion'] };
const tally = process.env.HCP_TALLY;
const conditions = ['source', 'browser', 'development'];
const target = 'es2021';
const tsconfig = 'tsconfig.base.json';
/** Not those that the loader takes part in: it imports its siblings by their addresses. */
const bundled = [...walk('packages')].filter((file) =>
  /^(?!packages\/embed\/src\/(loader|resume)).*\.browser\.test\.ts$/.test(file),
);

/** The loader imports its siblings by their published addresses; the sources stand there under another ending. */
function publishedAsSource(context, next) {
  if (context.path.startsWith('/packages/embed/src/')) context.path = context.path.replace(/\.js$/, '.ts');
  return next();
}

/** Tests that go through many conditions go through all of them then. */
const EVERY_CONDITION =
  process.env.HCP_EVERY_CONDITION === '1' ? '<script>window.hcpEveryCondition = true</script>' : '';

/** In a window of its own, which has the keyboard's focus whatever the others do, and its own storage. */
async function pageOfItsOwn({ browser: chromium }) {
  const context = await chromium.createBrowserContext();
  const page = await context.newPage();
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

export default {
  files: 'packages/*/src/**/*.browser.test.ts',
  nodeResolve: { exportConditions: conditions },
  middleware: [publishedAsSource],
  plugins: [
    bundledTests({ files: bundled, options: { conditions, target, tsconfig } }),
    esbuildPlugin({ ts: true, target, tsconfig }),
  ],
  browsers: [chromeLauncher({ launchOptions, createPage: pageOfItsOwn })],
  // They wait for the page as often as they work.
  concurrency: availableParallelism() + 1,
  testFramework: { config: { timeout: 10_000 } },
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>好差评</title>
    ${EVERY_CONDITION}
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [
    summaryReporter(),
    defaultReporter({ reportTestProgress: false }),
    ...(tally ? [tallyOfWebTestRunner(tally)] : []),
  ],
};
