import { Hono } from 'hono';
import { getPath } from 'hono/utils/url';
import { ENDPOINTS, type Endpoint } from '@haochaping/protocol';
import { openapiDocument } from '@haochaping/protocol/openapi';
import type { AnyHandler, Handlers } from '../interface/handler.js';
import { refused } from '../interface/outcome.js';
import { CITIZEN_PAGES, type Province } from '../pages/citizen/pages.js';
import type { ProfileNamed } from '../pages/citizen/rules-page.js';
import { indexPage } from '../pages/index-page.js';
import { logFault } from '../store/process-log.js';
import { mountPages } from './mount-pages.js';
import { mount, pathOf, type AsSent } from './mount.js';
import { problemResponse } from './problem-response.js';
import { securityHeaders, corsExceptFor } from './response-headers.js';
import type { Edge } from './serve-endpoint.js';

export type AppParts = {
  readonly handlers: Handlers;
  readonly edge: Edge;
  readonly timeOf: () => Promise<number>;
  /** The time of this computer, read without the database. */
  readonly hostTime: () => Promise<number>;
  /** A sandbox also lets its clock be moved. */
  readonly sandbox: boolean;
  /** The interface as the server's own pages call it. */
  readonly province: Province;
  /** Whose rules a page shows. */
  readonly profileNamed: ProfileNamed;
  /** Whose pages may show what is published in a frame. */
  readonly frameAncestors: readonly string[];
};

/** Routes every address that the server answers at. */
export function httpApp({ handlers, edge, timeOf, hostTime, sandbox, ...pages }: AppParts): Hono<AsSent> {
  const { basePath } = edge;
  const app = new Hono<AsSent>({ getPath: (request) => withoutBasePath(basePath, getPath(request)) });
  const anyHandlers: Readonly<Record<string, AnyHandler>> = handlers;
  const endpoints = Object.entries<Endpoint>(ENDPOINTS).filter(([, endpoint]) => sandbox || !endpoint.sandboxOnly);
  for (const [name, endpoint] of endpoints) {
    const handler = anyHandlers[name];
    if (handler) mount(app, endpoint, handler, edge, endpoint.ofTheProcess ? hostTime : timeOf);
  }
  // Whatever is routed from here on gets these headers; the endpoints set theirs themselves.
  app.use(securityHeaders, corsExceptFor(['/', ...Object.keys(CITIZEN_PAGES)]));
  app.get('/openapi.json', (context) => context.json(openapiDocument(Object.fromEntries(endpoints))));
  app.get('/', (context) =>
    indexPage(
      context,
      endpoints.map(([, endpoint]) => endpoint),
      { sandbox, basePath },
    ),
  );
  mountPages(app, { ...pages, basePath });
  const paths = new Set([...endpoints.map(([, endpoint]) => pathOf(endpoint)), '/openapi.json', '/']);
  for (const path of paths) {
    const here = endpoints.filter(([, endpoint]) => pathOf(endpoint) === path).map(([, { method }]) => method);
    const allow = (here.length > 0 ? here : ['GET']).join(', ');
    app.all(path, () => problemResponse(basePath, refused('method-not-allowed'), { allow }));
  }
  app.notFound(() => problemResponse(basePath, refused('address-unknown')));
  app.onError((error, { req }) => {
    logFault(req.method, error);
    return problemResponse(basePath, refused('server-fault'));
  });
  return app;
}

/** A gateway may pass its path prefix on or strip it: both are served. */
const withoutBasePath = (basePath: string, path: string): string =>
  path === basePath || path.startsWith(`${basePath}/`) ? path.slice(basePath.length) || '/' : path;
