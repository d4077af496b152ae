import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kysely, Migrator, sql } from 'kysely';
import { listReviews } from '../../supervision/list-reviews.js';
import { pgliteDialect } from '../database/pglite.js';
import type { Schema } from '../database/schema.js';
import { MIGRATIONS, migrate } from './migrate.js';

/** Rating number, stage, whether open, when due, from when near. */
const REVIEWS = [
  ['1', 'to-verify', true, '2026-10-20T00:00:00+08:00', '2026-10-19T00:00:00+08:00'],
  ['2', 'answered', true, '2026-10-01T00:00:00+08:00', '2026-09-30T00:00:00+08:00'],
  ['3', 'rectifying', true, '2026-10-17T00:00:00+08:00', '2026-10-16T00:00:00+08:00'],
  ['4', 'closed', false, '2199-12-31T00:00:00+08:00', null],
] as const;

test('what was open before the server counted it is counted, and found late by the next sweep', async () => {
  const { dialect } = await pgliteDialect();
  const db = new Kysely<Schema>({ dialect });
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  assert.equal((await migrator.migrateTo('0033-surveys')).error, undefined);
  await sql`set session_replication_role = replica`.execute(db);
  await sql`insert into unit_tally values ('B', 'R', 7, 2)`.execute(db);
  for (const [ratingNo, stage, isOpen, dueAt, soonFrom] of REVIEWS) {
    const due = isOpen ? JSON.stringify({ duty: 'verify', dueAt }) : null;
    await sql`
      insert into bad_review (rating_no, org_code, rated_org, office_code, stage, dues, opened_at, called_back, region, is_listed)
      values (${ratingNo}, 'A', 'A', 'O', ${stage}, '[]', '2026-09-01', false, 'R', true)`.execute(db);
    await sql`
      insert into supervised_review values (${ratingNo}, 'R', 'O', 'A', 'A', null, '', '', 'dissatisfied', 'pc', ${stage},
        ${isOpen}, ${dueAt}, ${due}::jsonb, ${soonFrom}, false, 0, null, '2026-09-01')`.execute(db);
  }
  await sql`set session_replication_role = origin`.execute(db);
  await migrate(db);
  const tallies = db.selectFrom('unit_tally').selectAll().orderBy('org_code');
  const nothing = { region: 'R', open: 0, due_soon: 0, overdue: 0, waiting: 0, missed: 0, returned_twice: 0 };
  const before = { ...nothing, org_code: 'B', missed: 7, returned_twice: 2 };
  assert.deepEqual(await tallies.execute(), [{ ...nothing, org_code: 'A', open: 3, waiting: 1 }, before]);
  await listReviews(db, Date.parse('2026-10-16T10:00:00+08:00'));
  const found = { ...nothing, org_code: 'A', open: 3, waiting: 1, due_soon: 1, overdue: 1, missed: 1 };
  assert.deepEqual(await tallies.execute(), [found, before]);
  const missed = await db.selectFrom('missed_due').select(['rating_no', 'due_at']).execute();
  assert.deepEqual(missed, [{ rating_no: '2', due_at: '2026-10-01T00:00:00+08:00' }]);
  await db.destroy();
});
