import type { Hono } from 'hono';
import { refused } from '../interface/outcome.js';
import { refusalPage } from '../pages/citizen/message-page.js';
import { CITIZEN_PAGES, type Province } from '../pages/citizen/pages.js';
import { PUBLISHED_PATH, publishedCsv, publishedPage } from '../pages/published/published-page.js';
import { rulesPage, type ProfileNamed } from '../pages/citizen/rules-page.js';
import { RULES_PATH } from '../places/place.js';
import { newToken } from '../store/crypto/token.js';
import { isUnavailable } from '../store/database/errors.js';
import { logFault } from '../store/process-log.js';
import { bodyBytes } from './body.js';
import type { AsSent } from './mount.js';
import { problemResponse } from './problem-response.js';

type Parts = {
  readonly province: Province;
  readonly profileNamed: ProfileNamed;
  readonly basePath: string;
  /** Whose pages may show what is published in a frame. */
  readonly frameAncestors: readonly string[];
};

/** Gives the pages for citizens their addresses. */
export function mountPages(app: Hono<AsSent>, { province, profileNamed, basePath, frameAncestors }: Parts): void {
  for (const [path, { open, answer }] of Object.entries(CITIZEN_PAGES)) {
    app.post(path, ({ req }) =>
      orApology(`POST ${path}`, async () => {
        const bytes = await bodyBytes(req.raw);
        if (!bytes) return refusalPage(refused('body-too-large'));
        const form = new URLSearchParams(new TextDecoder().decode(bytes));
        const known = deviceIn(req.header('cookie'));
        const device = known ?? newToken();
        const page = await answer(province, form, device);
        if (path === SCANNING && !known) page.headers.append('set-cookie', deviceCookie(device, basePath));
        return page;
      }),
    );
    app.get(path, () => open());
    app.all(path, () => problemResponse(basePath, refused('method-not-allowed'), { allow: 'GET, POST' }));
  }
  app.get(PUBLISHED_PATH, ({ req }) =>
    orApology(`GET ${PUBLISHED_PATH}`, () => publishedPage(province, req.query(), frameAncestors)),
  );
  app.get(`${PUBLISHED_PATH}.csv`, ({ req }) =>
    orApology(`GET ${PUBLISHED_PATH}.csv`, () => publishedCsv(province, req.query())),
  );
  for (const path of [PUBLISHED_PATH, `${PUBLISHED_PATH}.csv`]) {
    app.all(path, () => problemResponse(basePath, refused('method-not-allowed'), { allow: 'GET' }));
  }
  app.get(`${RULES_PATH}/:reference`, ({ req }) =>
    orApology(`GET ${RULES_PATH}`, () => rulesPage(req.param('reference'), profileNamed)),
  );
  app.all(`${RULES_PATH}/:reference`, () => problemResponse(basePath, refused('method-not-allowed'), { allow: 'GET' }));
}

/** The page that a code at a window leads to. */
const SCANNING = '/scan';

/** The number by which a device is known for a day, on that page alone; it says nothing of its owner. */
const deviceIn = (cookies: string | undefined): string | undefined =>
  /(?:^|; )hcp-device=([\w-]{32,64})(?:;|$)/.exec(cookies ?? '')?.[1];

const deviceCookie = (device: string, basePath: string): string =>
  `hcp-device=${device}; Path=${basePath}${SCANNING}; Max-Age=86400; HttpOnly; SameSite=Strict`;

/** The page, or one that says that the server could not make it. */
async function orApology(where: string, page: () => Promise<Response>): Promise<Response> {
  try {
    return await page();
  } catch (error) {
    logFault(where, error);
    return refusalPage(refused(isUnavailable(error) ? 'unavailable' : 'server-fault'));
  }
}
