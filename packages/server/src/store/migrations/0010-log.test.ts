import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kysely, sql } from 'kysely';
import { testDatabase } from '../../test-support/test-database.js';
import { pgliteDialect } from '../database/pglite.js';
import { POSTGRES_LIMITS, postgresDialect } from '../database/postgres.js';
import * as fromCaseToTicket from './0001-from-case-to-ticket.js';
import * as ratings from './0002-ratings.js';
import * as badReviews from './0003-bad-reviews.js';
import * as whoTakesSteps from './0005-who-takes-steps.js';
import * as whatRatersMayAsk from './0009-what-raters-may-ask.js';
import * as log from './0010-log.js';

test('what was stored before the log began is entered into it once, oldest first, and what comes after it goes on', async () => {
  const { storage, drop } = await testDatabase();
  const db = new Kysely<unknown>({
    dialect: (storage.kind === 'postgres' ? postgresDialect(storage.url, POSTGRES_LIMITS) : await pgliteDialect())
      .dialect,
  });
  for (const earlier of [fromCaseToTicket, ratings, badReviews, whoTakesSteps, whatRatersMayAsk]) await earlier.up(db);
  for (const statement of STORED_BEFORE) await sql.raw(statement).execute(db);
  await log.up(db);
  await sql`insert into identity_end values ('B', 'withdrawn', '2026-02-01')`.execute(db);
  const { rows } = await sql`
    select rating_no, kind, position, leaf_index from log_entry order by entry_id`.execute(db);
  assert.deepEqual(
    rows,
    [
      ['B', 'rating', 0],
      ['A', 'rating', 0],
      ['A', 'follow-up', 1],
      ['A', 'step', 1],
      ['B', 'identity-ended', 0],
    ].map(([rating_no, kind, position]) => ({ rating_no, kind, position, leaf_index: null })),
  );
  await db.destroy();
  await drop();
});

const ratingOf = (ratingNo: string, nth: number, at: string): readonly string[] => [
  `insert into occasion (case_no, unit, told_apart_by) values ('C', 'visit', '${nth}')`,
  `insert into ticket values ('${ratingNo}', ${nth}, 'pc', null, null, 'p', '1', '${at}', '${at}', null)`,
  `insert into rating values ('${ratingNo}', ${nth}, '${ratingNo}', 'key', 'body', '${ratingNo}', 'C', 'ORG', 'pc', null, null,
     'p', '1', '{}', 'dissatisfied', null, '{}', '{}', '${at}')`,
];

const STORED_BEFORE: readonly string[] = [
  `insert into app values ('portal', '部门门户', 'sealed', '2026-01-01')`,
  `insert into service_case values ('C', 'portal', '{}', '2026-01-01', '2026-01-01')`,
  ...ratingOf('A', 1, '2026-01-02'),
  ...ratingOf('B', 2, '2026-01-01'),
  `insert into bad_review values ('A', 'ORG', 'rectifying', '[]', null, '2026-01-02')`,
  `insert into bad_review_step (rating_no, position, step, taken_at) values ('A', 1, '{}', '2026-01-03')`,
  `insert into follow_up values ('A', 1, '又来一次', null, 'key', '2026-01-04')`,
];
