// @ts-check
import { Hono } from 'hono';
import { bundledScripts } from '../site/bundled-scripts.mjs';
import { folder } from '../site/files.mjs';
import { paperPage } from './pages/paper-page.mjs';

const SCRIPTS = [new URL('./browser/paper.js', import.meta.url)];

/** Where paper sheets (书面评价表) are printed, and entered once they come back. */
export function paper() {
  const routes = new Hono();
  routes.get('/', (c) => c.html(paperPage()));
  routes.use('/public/*', folder('/paper/public', new URL('./public', import.meta.url)));
  routes.route('/scripts', bundledScripts(SCRIPTS));
  return routes;
}
