// @ts-check
import { finishedMatters } from '../cases/finished-matter.mjs';
import { hallApi } from '../hall/api.mjs';
import { hall } from '../hall/routes.mjs';
import { paperApi } from '../paper/api.mjs';
import { paper } from '../paper/routes.mjs';
import { createSite } from '../site/create-site.mjs';
import { api } from './api.mjs';
import { deskPage } from './pages/desk-page.mjs';
import { problemPage } from './pages/problem-page.mjs';

/**
 * The site of the offices.
 * @param {{ province: import('../province/province.mjs').Province }} parts
 */
export function createDesk({ province }) {
  const app = createSite({
    endpoint: province.endpoint,
    folder: new URL('./public', import.meta.url),
    problemPage: (c, message) => problemPage(message),
  });
  const nextMatter = finishedMatters();
  app.get('/', (c) => c.html(deskPage()));
  app.route('/api', api({ province }));
  app.route('/api/hall', hallApi({ province, nextMatter }));
  app.route('/hall', hall({ province }));
  app.route('/api/paper', paperApi({ province, nextMatter }));
  app.route('/paper', paper());
  return app;
}
