import { sql } from 'kysely';
import type { Database } from '../database/database.js';
import type { Handler } from './handler.js';
import { answered } from './outcome.js';

/** Healthy means that the database answers; if not, the edge says that the server is unavailable. */
export const getHealth =
  (database: Database): Handler<'getHealth'> =>
  async () => {
    await sql`select 1`.execute(database);
    return answered({ status: 'ok' });
  };
