// @ts-check
import { PGlite } from '@electric-sql/pglite';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

/** The least that can be called a server: a route that stores what it gets. No rules, no ticket, no signature. */
const database = await PGlite.create();
await database.exec(
  'create table rating (rating_no text primary key, body jsonb not null, rated_at timestamptz not null default now())',
);
const app = new Hono();
app.post('/v1/ratings', async (c) => {
  const ratingNo = randomUUID();
  await database.query('insert into rating (rating_no, body) values ($1, $2)', [ratingNo, await c.req.json()]);
  return c.json({ ratingNo }, 201);
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  parentPort?.postMessage({ address: `http://127.0.0.1:${port}` });
});
