// @ts-check
import { serve } from '@hono/node-server';
import { createPortal } from './app.mjs';
import { APPLICATIONS } from './cases/applications.mjs';
import { caseOf } from './cases/case.mjs';
import { readCredentials } from './province/credentials.mjs';
import { connectProvince } from './province/province.mjs';
import { keepRatingLedger } from './province/rating-ledger.mjs';
import { registerAll } from './province/registration.mjs';

const port = Number(process.env['PORTAL_PORT'] ?? 8701);
if (!Number.isInteger(port) || port < 1 || port > 65_535) giveUp('PORTAL_PORT 应为 1 到 65535 之间的端口号。');

const credentials = await readCredentials(process.env['HCP_CREDENTIALS']).catch((reason) => giveUp(reason.message));
const province = connectProvince(credentials);
const cases = APPLICATIONS.map((application) => caseOf(application, new Date()));
const portal = createPortal({ province, ledger: keepRatingLedger(province), cases });
const stopping = new AbortController();

// This machine only: the demonstration asks nobody to sign in.
const server = serve({ fetch: portal.fetch, port, hostname: '127.0.0.1' }, () => {
  console.log(`柳林县政务服务（示例）：http://localhost:${port}/`);
  void registerAll(province, cases, { signal: stopping.signal, say: (line) => console.log(line) });
});
server.on('error', (/** @type {NodeJS.ErrnoException} */ reason) =>
  giveUp(
    reason.code === 'EADDRINUSE'
      ? `端口 ${port} 已被占用：请关闭占用它的程序，或用环境变量 PORTAL_PORT 换一个端口。`
      : `无法在端口 ${port} 上启动：${reason.message}`,
  ),
);
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

/** Lets open requests end; a second signal ends at once. */
function stop() {
  if (stopping.signal.aborted) process.exit(1);
  stopping.abort();
  server.close(() => process.exit(0));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
}

/**
 * @param {string} message
 * @returns {never}
 */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}
