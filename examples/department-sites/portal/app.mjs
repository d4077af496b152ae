// @ts-check
import { filterFrom } from '../cases/standing.mjs';
import { bundledScripts } from '../site/bundled-scripts.mjs';
import { createSite } from '../site/create-site.mjs';
import { api } from './api.mjs';
import { appearance, viewOf } from './appearance.mjs';
import { elderHomePage } from './pages/elder-home-page.mjs';
import { findPage } from './pages/find-page.mjs';
import { myCasesPage } from './pages/my-cases-page.mjs';
import { problemPage } from './pages/problem-page.mjs';
import { trackPage } from './pages/track-page.mjs';

/**
 * The site of the citizens.
 * @param {object} parts
 * @param {import('../province/province.mjs').Province} parts.province
 * @param {import('../province/rating-ledger.mjs').RatingLedger} parts.ledger
 * @param {readonly import('../cases/case.mjs').Case[]} parts.cases
 * @param {() => ReturnType<typeof import('./sample-ratings.mjs').sampleRatings>} [parts.sampleRatings] where the invented citizen has rated
 */
export function createPortal({ province, ledger, cases, sampleRatings }) {
  const { endpoint } = province;
  const app = createSite({
    endpoint,
    folder: new URL('./public', import.meta.url),
    problemPage: (c, message) => problemPage({ message, view: viewOf(c) }),
  });

  app.get('/', async (c) => {
    const known = {
      ...(await ledger.lookAll(cases)),
      endpoint,
      view: viewOf(c),
      isSample: sampleRatings !== undefined,
    };
    const show = c.req.query('show');
    const isElderHome = known.view.elder && show === undefined;
    return c.html(isElderHome ? elderHomePage(known) : myCasesPage({ ...known, filter: filterFrom(show) }));
  });
  app.get('/track', (c) => c.html(trackPage({ endpoint, view: viewOf(c) })));
  app.get('/find', (c) => c.html(findPage({ endpoint, view: viewOf(c) })));
  app.route('/api', api({ province, ledger, cases }));
  app.route('/appearance', appearance());
  if (sampleRatings) {
    app.get('/api/sample-ratings', async (c) => c.json({ ratings: await sampleRatings() }));
    app.route('/scripts', bundledScripts([new URL('./browser/sample-device.js', import.meta.url)]));
  }
  return app;
}
