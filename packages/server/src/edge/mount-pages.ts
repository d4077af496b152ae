import type { Hono } from 'hono';
import { refused } from '../interface/outcome.js';
import { refusalPage } from '../pages/citizen/message-page.js';
import { CITIZEN_PAGES, type Province } from '../pages/citizen/pages.js';
import { rulesPage } from '../pages/citizen/rules-page.js';
import { RULES_PATH } from '../places/place.js';
import { isUnavailable } from '../store/database/errors.js';
import { logFault } from '../store/fault-log.js';
import { bodyBytes } from './body.js';
import type { AsSent } from './mount.js';
import { problemResponse } from './problem-response.js';

/** Gives the pages for citizens their addresses. */
export function mountPages(app: Hono<AsSent>, province: Province, basePath: string): void {
  for (const [path, { open, answer }] of Object.entries(CITIZEN_PAGES)) {
    app.post(path, async ({ req }) => {
      try {
        const bytes = await bodyBytes(req.raw);
        if (!bytes) return await refusalPage(refused('body-too-large'));
        return await answer(province, new URLSearchParams(new TextDecoder().decode(bytes)));
      } catch (error) {
        logFault(`POST ${path}`, error);
        return refusalPage(refused(isUnavailable(error) ? 'unavailable' : 'server-fault'));
      }
    });
    app.get(path, () => open());
    app.all(path, () => problemResponse(basePath, refused('method-not-allowed'), { allow: 'GET, POST' }));
  }
  app.get(`${RULES_PATH}/:reference`, ({ req }) => rulesPage(req.param('reference')));
  app.all(`${RULES_PATH}/:reference`, () => problemResponse(basePath, refused('method-not-allowed'), { allow: 'GET' }));
}
