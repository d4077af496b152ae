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

test('what was stored before keeps its meaning: steps are of the rated organisation, apps act for whom they registered', async () => {
  const { storage, drop } = await testDatabase();
  const db = new Kysely<unknown>({
    dialect: (storage.kind === 'postgres' ? postgresDialect(storage.url, POSTGRES_LIMITS) : await pgliteDialect())
      .dialect,
  });
  for (const migration of [fromCaseToTicket, ratings, badReviews]) await migration.up(db);
  for (const statement of STORED_BEFORE) await sql.raw(statement).execute(db);
  await whoTakesSteps.up(db);
  const one = async (query: string): Promise<unknown> => (await sql.raw(query).execute(db)).rows;
  assert.deepEqual(await one('select role, org_code, officer_no, idempotency_key from bad_review_step'), [
    { role: 'officer', org_code: 'ORG', officer_no: '007', idempotency_key: null },
  ]);
  assert.deepEqual(await one('select * from app_organisation'), [
    { app_id: 'portal', org_code: 'ORG', org_name: '现在的名称' },
  ]);
  assert.deepEqual(await one('select role from officer_token'), [{ role: 'officer' }]);
  await assert.rejects(sql`update bad_review_step set officer_no = '008'`.execute(db), /never changed/);
  await db.destroy();
  await drop();
});

const caseRow = (caseNo: string, orgName: string, at: string): string =>
  `insert into service_case values ('${caseNo}', 'portal', '{"organisation":{"orgCode":"ORG","orgName":"${orgName}"}}', '${at}', '${at}')`;

const STORED_BEFORE: readonly string[] = [
  `insert into app values ('portal', '部门门户', 'sealed', '2026-01-01')`,
  caseRow('A', '从前的名称', '2026-01-01'),
  caseRow('B', '现在的名称', '2026-02-01'),
  `insert into occasion (case_no, unit, told_apart_by) values ('A', 'case', '')`,
  `insert into ticket values ('hash', 1, 'pc', null, null, 'p', '1', '2026-01-01', '2026-01-02', null)`,
  `insert into rating values ('NO', 1, 'hash', 'key', 'body', 'tracking', 'A', 'ORG', 'pc', null, null, 'p', '1',
     '{}', 'dissatisfied', null, '{}', '{}', '2026-01-01')`,
  `insert into bad_review values ('NO', 'ORG', 'rectifying', '[]', null, '2026-01-01')`,
  `insert into bad_review_step values ('NO', 1, '{"step":"verify","finding":"confirmed","note":"属实"}', '007', '2026-01-01')`,
  `insert into officer_token values ('token', 'portal', '007', '王芳', 'ORG', '2026-01-01')`,
];
