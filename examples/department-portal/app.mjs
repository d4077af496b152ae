// @ts-check
import { Hono } from 'hono';
import { api } from './api.mjs';
import { appearance, viewOf } from './appearance.mjs';
import { files } from './files.mjs';
import { findPage } from './pages/find-page.mjs';
import { myCasesPage } from './pages/my-cases-page.mjs';
import { officerPage } from './pages/officer-page.mjs';
import { problemPage } from './pages/problem-page.mjs';
import { trackPage } from './pages/track-page.mjs';
import { filterFrom } from './cases/standing.mjs';
import { troubleBehind } from './province/trouble.mjs';
import { sameOriginOnly } from './security/same-origin.mjs';
import { securityHeaders } from './security/headers.mjs';

/**
 * The whole site.
 * @param {object} parts
 * @param {import('./province/province.mjs').Province} parts.province
 * @param {import('./province/rating-ledger.mjs').RatingLedger} parts.ledger
 * @param {readonly import('./cases/case.mjs').Case[]} parts.cases
 */
export function createPortal({ province, ledger, cases }) {
  const app = new Hono();
  app.use(securityHeaders(province.endpoint), sameOriginOnly);

  app.get('/', async (c) => {
    const known = await ledger.lookAll(cases);
    const filter = filterFrom(c.req.query('show'));
    return c.html(myCasesPage({ ...known, filter, endpoint: province.endpoint, view: viewOf(c) }));
  });
  app.get('/track', (c) => c.html(trackPage({ endpoint: province.endpoint, view: viewOf(c) })));
  app.get('/find', (c) => c.html(findPage({ endpoint: province.endpoint, view: viewOf(c) })));
  app.get('/officer', (c) => c.html(officerPage()));
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.route('/api', api({ province, ledger, cases }));
  app.route('/appearance', appearance());

  app.route('/', files());

  app.notFound((c) => answer(c, { status: 404, code: 'page-unknown', message: '没有找到这个页面。' }));
  app.onError((reason, c) => {
    const trouble = troubleBehind(reason);
    if (!trouble) console.error(reason);
    return answer(c, trouble ?? { status: 500, code: 'portal-fault', message: '本站出错了，请稍后再试。' });
  });
  return app;
}

/**
 * Says no: to a script as JSON, to a person as a page.
 * @param {import('hono').Context} c
 * @param {{ status: 404 | 409 | 500 | 502 | 503, code: string, message: string, problem?: unknown }} refusal the province's own
 *   problem goes along, so that the rating dialog can say why there is no ticket
 */
function answer(c, { status, code, message, problem }) {
  if (c.req.path.startsWith('/api/')) return c.json({ code, message, problem }, status);
  return c.html(problemPage({ message, view: viewOf(c) }), status);
}
