// @ts-check
import { Hono } from 'hono';
import { bundledScripts } from '../site/bundled-scripts.mjs';
import { folder } from '../site/files.mjs';
import { securityHeaders } from '../site/headers.mjs';
import { troubleBehind } from '../province/trouble.mjs';
import { WINDOW_TARGET } from '../cases/finished-matter.mjs';
import { hallPage } from './pages/hall-page.mjs';
import { padPage, phonePage, windowPage } from './pages/screen-pages.mjs';

const SCRIPTS = ['window', 'pad', 'phone'].map((page) => new URL(`./browser/${page}.js`, import.meta.url));

/**
 * The hall: a page with three screens in frames, and each of the screens.
 * @param {{ province: import('../province/province.mjs').Province }} parts
 */
export function hall({ province }) {
  const { endpoint } = province;
  const routes = new Hono();
  routes.get('/', securityHeaders(endpoint, { shows: true }), async (c) => {
    const posted = await province.postedCode(WINDOW_TARGET).catch((reason) => {
      const trouble = troubleBehind(reason);
      if (!trouble) throw reason;
      return trouble;
    });
    return c.html(hallPage(posted));
  });
  routes.use('/screens/*', securityHeaders(endpoint, { isShown: true }));
  routes.get('/screens/window', (c) => c.html(windowPage(endpoint)));
  routes.get('/screens/pad', (c) => c.html(padPage(endpoint)));
  routes.get('/screens/phone', (c) => c.html(phonePage(endpoint)));
  routes.use('/public/*', folder('/hall/public', new URL('./public', import.meta.url)));
  routes.route('/scripts', bundledScripts(SCRIPTS));
  return routes;
}
