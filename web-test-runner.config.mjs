import { findBrowser } from '@haochaping/test-support/browser';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { availableParallelism } from 'node:os';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { tallyOfWebTestRunner } from './scripts/tally.mjs';

const browser = await findBrowser();
const tally = process.env.HCP_TALLY;

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
  nodeResolve: { exportConditions: ['source', 'browser', 'development'] },
  middleware: [publishedAsSource],
  plugins: [esbuildPlugin({ ts: true, target: 'es2021', tsconfig: 'tsconfig.base.json' })],
  browsers: [chromeLauncher({ launchOptions: browser, createPage: pageOfItsOwn })],
  concurrency: availableParallelism(),
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
