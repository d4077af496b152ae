import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startPostgres, type RunningPostgres } from '@haochaping/test-support/postgres';
import { Kysely, Migrator, sql } from 'kysely';
import { appWithSecrets } from '../../apps/app.js';
import { identityOf } from '../../identity/vault.js';
import { encrypt } from '../crypto/encrypt.js';
import { keysFrom } from '../crypto/keys.js';
import { pgliteDialect } from '../database/pglite.js';
import { POSTGRES_LIMITS, postgresDialect } from '../database/postgres.js';
import type { Schema } from '../database/schema.js';
import { MIGRATIONS, migrate } from './migrate.js';

let postgres: RunningPostgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.remove());

const KEYS = keysFrom(Buffer.alloc(32, 7));
const SECRET = encrypt(KEYS, 'app-secret/portal', 'the secret');
const IDENTITY = encrypt(KEYS, 'rater-identity/NO', JSON.stringify({ name: '张三丰', phone: '13800138000' }));

const STORED_BEFORE: readonly string[] = [
  `insert into app values ('portal', '部门门户', '${SECRET}', '2026-01-01')`,
  `insert into service_case values ('A', 'portal', '{}', '2026-01-01', '2026-01-01')`,
  `insert into occasion (case_no, unit, told_apart_by) values ('A', 'visit', 'visit 1, step any')`,
  `insert into ticket values ('hash', 1, 'pc', null, null, 'p', '1', '2026-01-01', '2026-01-02', null)`,
  `insert into rating values ('NO', 1, 'hash', 'key', 'body', 'tracking', 'A', 'ORG', 'pc', null, null, 'p', '1',
     '{}', 'dissatisfied', null, '{}', '{}', '2026-01-01T00:00:00+08:00')`,
  `insert into rater_identity values ('NO', '${IDENTITY}', '2029-01-01T00:00:00+08:00')`,
  `insert into default_watch values ('A', '2026-02-01T00:00:00+08:00')`,
  `insert into identity_look (rating_no, org_code, staff_no, role, purpose, looked_at)
     values ('NO', 'ORG', '103', 'caller', 'call-back', '2026-01-03T00:00:00+08:00')`,
];

const DIALECTS = {
  PGlite: async () => (await pgliteDialect()).dialect,
  PostgreSQL: async () => postgresDialect((await postgres.createDatabase()).url, POSTGRES_LIMITS).dialect,
};

for (const [name, dialect] of Object.entries(DIALECTS)) {
  test(`a database on ${name} with rows of an earlier server keeps them all under the new names`, async () => {
    const db = new Kysely<Schema>({ dialect: await dialect() });
    const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
    const { error } = await migrator.migrateTo('0011-flat-sweeps-and-lists');
    assert.equal(error, undefined);
    for (const statement of STORED_BEFORE) await sql.raw(statement).execute(db);
    await migrate(db);

    assert.equal((await appWithSecrets(db, KEYS, 'portal'))?.secrets[0], 'the secret');
    const identity = await db.transaction().execute((transaction) => identityOf(transaction, KEYS, 'NO'));
    assert.equal(identity?.name, '张三丰');
    assert.deepEqual(await db.selectFrom('occasion').select(['occasion_id', 'discriminator']).execute(), [
      { occasion_id: 1, discriminator: 'visit 1, step any' },
    ]);
    assert.deepEqual(await db.selectFrom('default_watch').select(['case_id', 'check_at']).execute(), [
      { case_id: 'A', check_at: '2026-02-01T00:00:00+08:00' },
    ]);
    assert.deepEqual(await db.selectFrom('rater_identity').select('check_at').execute(), [
      { check_at: '2029-01-01T00:00:00+08:00' },
    ]);
    const accesses = await db.selectFrom('identity_access').select(['access_id', 'purpose', 'accessed_at']).execute();
    assert.deepEqual(accesses, [{ access_id: 1, purpose: 'call-back', accessed_at: '2026-01-03T00:00:00+08:00' }]);
    assert.deepEqual(await db.selectFrom('log_lock').selectAll().execute(), [{ id: 1 }]);

    await assert.rejects(sql`update identity_access set purpose = 'verify'`.execute(db), /never changed/);
    const second = db
      .insertInto('occasion')
      .values({ case_id: 'A', region: '', unit: 'visit', discriminator: 'visit 1, step any' });
    await assert.rejects(second.execute(), /occasion_once/, 'an occasion is still one');
    assert.deepEqual(await namesLeft(db), []);
    await db.destroy();
  });
}

/** What in the schema still bears an earlier name; what PostgreSQL calls "not null" and an index's columns nobody reads. */
async function namesLeft(db: Kysely<Schema>): Promise<readonly unknown[]> {
  const { rows } = await sql<{ name: string }>`
    select name from (
      select relname as name from pg_class
      union select conname from pg_constraint where contype <> 'n'
      union select tgname from pg_trigger
      union select attname from pg_attribute join pg_class on pg_class.oid = attrelid where relkind = 'r'
    ) as names
    where name ~ '(^|_)(look|looked|turn|told)(_|$)|^sealed(_secret)?$'`.execute(db);
  return rows;
}
