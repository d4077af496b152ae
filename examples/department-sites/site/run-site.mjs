// @ts-check
import { serve } from '@hono/node-server';
import { readCredentials } from '../province/credentials.mjs';
import { connectProvince } from '../province/province.mjs';

/**
 * Runs a site on this machine until it is told to stop.
 * @param {object} site
 * @param {string} site.name
 * @param {{ name: string, usual: number }} site.port the environment variable that sets it, and what it is without
 * @param {(province: import('../province/province.mjs').Province) => { fetch: import('hono').Hono['fetch'], started?: (stopping: AbortSignal) => void }} site.create
 */
export async function runSite({ name, port: setting, create }) {
  const port = Number(process.env[setting.name] ?? setting.usual);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) giveUp(`${setting.name} 应为 1 到 65535 之间的端口号。`);
  const credentials = await readCredentials(process.env['HCP_CREDENTIALS']).catch((reason) => giveUp(reason.message));
  const { fetch, started } = create(connectProvince(credentials));
  const stopping = new AbortController();

  // This machine only: the demonstration asks nobody to sign in.
  const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => {
    console.log(`${name}：http://localhost:${port}/`);
    started?.(stopping.signal);
  });
  server.on('error', (/** @type {NodeJS.ErrnoException} */ reason) =>
    giveUp(
      reason.code === 'EADDRINUSE'
        ? `端口 ${port} 已被占用：请关闭占用它的程序，或用环境变量 ${setting.name} 换一个端口。`
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
}

/**
 * @param {string} message
 * @returns {never}
 */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}
