// @ts-check
import { Hono } from 'hono';
import { troubleBehind } from '../province/trouble.mjs';
import { files } from './files.mjs';
import { securityHeaders } from './headers.mjs';
import { sameOriginOnly } from './same-origin.mjs';

/** @typedef {import('./layout.mjs').Markup} Markup */

/**
 * A site without its pages: headers, files, and an answer to whatever goes wrong.
 * @param {object} site
 * @param {string} site.endpoint of the province's interface
 * @param {URL} site.folder of the files that only this site has
 * @param {(c: import('hono').Context, message: string) => Markup | Promise<Markup>} site.problemPage
 */
export function createSite({ endpoint, folder, problemPage }) {
  const app = new Hono();
  app.use(securityHeaders(endpoint), sameOriginOnly);
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.route('/', files(folder));

  app.notFound((c) => answer(c, { status: 404, code: 'page-unknown', message: '没有找到这个页面。' }));
  app.onError((reason, c) => {
    const trouble = troubleBehind(reason);
    if (!trouble) console.error(reason);
    return answer(c, trouble ?? { status: 500, code: 'site-fault', message: '本站出错了，请稍后再试。' });
  });
  return app;

  /**
   * Says no: to a script as JSON, to a person as a page.
   * @param {import('hono').Context} c
   * @param {{ status: 404 | 409 | 500 | 502 | 503, code: string, message: string, problem?: unknown }} refusal the province's own
   *   problem goes along, so that the rating dialog can say why there is no ticket
   */
  async function answer(c, { status, code, message, problem }) {
    if (c.req.path.startsWith('/api/')) return c.json({ code, message, problem }, status);
    return c.html(await problemPage(c, message), status);
  }
}
