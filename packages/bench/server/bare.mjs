// @ts-check
import { PGlite } from '@electric-sql/pglite';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { answerCpuTime } from './child-process.mjs';

/**
 * The least that can be called a server on the same stack: a route that stores a row and a route that reads one, by drivers as
 * anybody uses them. No rules, no ticket, no signature.
 */
const [storage = ''] = process.argv.slice(2);
const query = storage.startsWith('postgres:') ? postgres(storage) : await pglite(storage);
await query(
  'create table rating (rating_no text primary key, body jsonb not null, rated_at timestamptz not null default now())',
);
await query(`insert into rating (rating_no, body) values ('one', '{"level":"satisfied","text":"很好"}')`);

const app = new Hono();
app.post('/rows', async (c) => {
  const ratingNo = randomUUID();
  await query('insert into rating (rating_no, body) values ($1, $2)', [ratingNo, await c.req.json()]);
  return c.json({ ratingNo }, 201);
});
app.get('/rows/one', async (c) => {
  const { rows } = await query('select body from rating where rating_no = $1', ['one']);
  return c.json(/** @type {{}} */ (rows[0]));
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.send?.({ address: `http://127.0.0.1:${port}` });
});
answerCpuTime();

/** @typedef {(text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>} Query */

/** @param {string} url @returns {Query} */
function postgres(url) {
  const pool = new Pool({ connectionString: url });
  return (text, values) => pool.query(text, values);
}

/** @param {string} folder @returns {Promise<Query>} */
async function pglite(folder) {
  const database = await PGlite.create(folder);
  return (text, values) => database.query(text, values);
}
